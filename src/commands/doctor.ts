/** `yinfa doctor`: who serves which role on this machine, and what to install. */
import {fontHealth, type RoleHealth} from '../build/font-health.js'
import {fontPlaces, openFonts} from '../build/open-fonts.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {displayWidth, type Paint, painter, type Terminal} from './terminal.js'

/** Options as typed. */
export interface DoctorOptions {
  readonly json?: boolean
}

const standings: Readonly<Record<RoleHealth['standing'], string>> = {
  standard: '国标规定',
  equivalent: '同类字体',
  substitute: '勉强代用',
  missing: '缺失',
  broken: '文件损坏'
}

/** Run the command: looks again for fonts that could not be fetched lately. */
export async function doctorCommand({json = false}: DoctorOptions, terminal: Terminal): Promise<Exit> {
  const {env, platform, out, err} = terminal
  const places = fontPlaces(terminal)
  const {library, provision} = await openFonts({
    ...places,
    say: (line) => void (json || err.write(`${line}\n`)),
    retry: true
  })
  const roles = fontHealth(library)
  const exit: Exit = roles.some(({standing}) => standing === 'missing' || standing === 'broken') ? 'fonts' : 'ok'
  const unavailable = provision?.status === 'unavailable' ? provision.reason : null
  if (json) {
    const value = {
      version,
      exit,
      exitCode: exitCodes[exit].code,
      node: process.version,
      roles,
      fontsUnavailable: unavailable
    }
    out.write(`${JSON.stringify(value, null, 2)}\n`)
    return exit
  }
  const paint = painter(out, env)
  const lines = [
    `yinfa ${version}，Node.js ${process.version.slice(1)}，${platform}`,
    '',
    ...roles.flatMap((role) => roleLines(role, paint)),
    '',
    ...adviceLines(roles, unavailable, platform, places.fontCacheFolder)
  ]
  out.write(`${lines.join('\n')}\n`)
  return exit
}

function roleLines({name, face, standing, path, wanted, fault}: RoleHealth, paint: Paint): readonly string[] {
  const tone =
    standing === 'standard'
      ? 'strong'
      : standing === 'equivalent'
        ? 'note'
        : standing === 'substitute'
          ? 'warning'
          : 'error'
  const label = name + ' '.repeat(Math.max(0, 8 - displayWidth(name)))
  const server =
    face === null ? `没有可用的字体，应为${wanted}` : `${face}${standing === 'standard' ? '' : `（国标应为${wanted}）`}`
  return [
    `${label}${paint(tone, standings[standing])}  ${server}`,
    ...(path === null ? [] : [`        ${paint('faint', path)}`]),
    ...(fault === null ? [] : [`        ${fault}`])
  ]
}

function adviceLines(
  roles: readonly RoleHealth[],
  unavailable: string | null,
  platform: NodeJS.Platform,
  cache: string
): readonly string[] {
  const poor = roles.filter(({standing}) => standing !== 'standard')
  if (poor.length === 0) return ['各种字体都是国标规定的，不用做什么。']
  const broken = poor.filter(({standing}) => standing === 'broken')
  const wanted = poor.map(({wanted: face, wantedFile}) => `${face}（${wantedFile}）`)
  const urgent = poor.some(({standing}) => standing !== 'equivalent')
  return [
    ...broken.map(({path, wanted: face}) => `· 请重新安装或删除 ${path ?? face}。`),
    ...(unavailable === null ? [] : [`· 没能自动下载开源字体：${unavailable}。联网后再运行一次 yinfa doctor。`]),
    `· ${urgent ? '要' : '现有字体与国标规定的同类，可以用；要与机关文件完全一致，'}请装上：${wanted.join('、')}。`,
    `  ${placesOf(platform)}`,
    '  字体有版权，请使用本单位已获授权的字体文件；装好后再运行一次 yinfa doctor 查看。',
    `  开源字体下载后存放在 ${cache}；不想下载，可设 YINFA_NO_DOWNLOAD=1。`
  ]
}

function placesOf(platform: NodeJS.Platform): string {
  const other = '也可放进任何文件夹，再用环境变量 YINFA_FONTS 指明那个文件夹。'
  if (platform === 'win32') return `用右键“为所有用户安装”。${other}`
  if (platform === 'darwin') return `用“字体册”安装。${other}`
  return `把字体文件复制到 ~/.local/share/fonts/ 即可。${other}`
}
