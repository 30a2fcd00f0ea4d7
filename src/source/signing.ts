/** What must hold between 版式, 行文方向 and who signs: 签发人, 署名, 签名章, 令号, 标志, 出席人员. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {genres, variants} from '../gongwen/genres.js'
import type {DocumentMeta} from './document.js'
import {quoted} from './field.js'
import {didYouMean} from './nearest.js'

type Check = (meta: DocumentMeta) => readonly Diagnostic[]

/** 上行文 show who signed them off; no others do (条例 Art. 9, GB/T 9704 7.2.6). */
const signatories: Check = (meta) => {
  const upward = meta.direction === 'upward'
  if (upward && meta.variant === 'standard' && meta.signatories.length === 0) {
    const message = `${genres[meta.genre]}是上行文，应当标注签发人，现在没有写。`
    return [diagnostic('signatory-present', meta.placeOf('signatories'), message, '请写一行 `签发人: 姓名`。')]
  }
  if (meta.signatories.length === 0) return []
  if (meta.variant !== 'standard') {
    const message = `${variants[meta.variant]}格式不印签发人，这一项没有印出。`
    return [diagnostic('signatory-direction', meta.placeOf('signatories'), message, '请删去签发人，或改用文件格式。')]
  }
  const count = 1 + meta.jointIssuers.length
  if (upward && count > 1 && meta.signatories.length < count) {
    const message = `${count} 个机关联合行文，签发人只写了 ${meta.signatories.length} 个；每个机关都应有签发人。`
    return [diagnostic('signatory-present', meta.placeOf('signatories'), message, '请按发文机关的顺序逐个写出姓名。')]
  }
  if (upward) return []
  const message = '只有上行文标注签发人，这份公文不是上行文。'
  const hint = '如果是上行文，请写 `行文方向: 上行`；如果不是，请删去签发人。'
  return [diagnostic('signatory-direction', meta.placeOf('signatories'), message, hint)]
}

/** Every agency of a 联合行文 has its own 署名. */
const jointSignature: Check = ({signatures, jointIssuers, signers, placeOf}) => {
  const count = 1 + jointIssuers.length
  if (signers.length === 0 && signatures !== null && signatures.length > 0 && signatures.length !== count) {
    const message = `发文机关有 ${count} 个，署名有 ${signatures.length} 个，应当一一对应。`
    return [diagnostic('joint-signature', placeOf('signature'), message, '请按发文机关的顺序逐个写，或删去署名。')]
  }
  if (signers.length > 0 && signers.length !== count) {
    const message = `发文机关有 ${count} 个，签名章有 ${signers.length} 个，应当一一对应。`
    return [diagnostic('joint-signature', placeOf('signer'), message, '请按发文机关的顺序逐个写出职务和姓名。')]
  }
  return []
}

/** 标志 is the name of an issuer (7.2.4); only minutes are headed by the name of a meeting (10.3). */
const mark: Check = ({mark: written, variant, issuer, jointIssuers, placeOf}) => {
  if (written === null || variant === 'minutes') return []
  const bare = variant === 'order' ? written.replace(/(?:命令|令)$/u, '') : written
  const names = [...new Set([issuer, ...jointIssuers].flatMap((one) => [one.name, one.mark, one.signature]))]
  if (names.includes(bare)) return []
  const suffix = bare.endsWith('文件') ? '“文件”二字由 yinfa 加上，这里只写机关名称。' : undefined
  const message = `标志写的是 ${quoted(written)}，应为发文机关的名称：${names.join('、')}。`
  return [diagnostic('mark-issuer', placeOf('mark'), message, suffix ?? didYouMean(bare, names))]
}

/** 命令 has a 令号 and a 签名章, and neither 标题 nor 主送机关 (10.2). */
const order: Check = (meta) => {
  if (meta.variant !== 'order') {
    if (meta.orderNumber === null) return []
    const message = `${variants[meta.variant]}格式没有令号，这一项没有印出。`
    return [diagnostic('order-element', meta.placeOf('orderNumber'), message, '请删去令号，或改用命令格式。')]
  }
  const missing =
    meta.orderNumber === null
      ? [
          diagnostic(
            'order-number',
            meta.placeOf('orderNumber'),
            '命令格式应当有令号，现在没有写。',
            '请写一行 `令号: 第…号`。'
          )
        ]
      : []
  const unprinted = (['recipients', 'documentNumber'] as const).filter((key) => meta[key] !== null)
  return [
    ...missing,
    ...unprinted.map((key) => {
      const term = key === 'recipients' ? '主送机关' : '发文字号'
      return diagnostic('order-element', meta.placeOf(key), `命令格式不印${term}，这一项没有印出。`, `请删去${term}。`)
    })
  ]
}

/** 出席、请假、列席 belong to minutes (10.3). */
const attendance: Check = ({attendance: lists, variant, placeOf}) => {
  if (variant === 'minutes') return []
  return lists.map(({presence}) => {
    const message = `只有纪要格式印${presence}人员名单，这一项没有印出。`
    return diagnostic('minutes-attendance', placeOf(attendanceKeys[presence]), message, '请删去它，或改用纪要格式。')
  })
}

/** A picture of a seal stands over one 署名 and its date (7.3.5.1); elsewhere it has no place. */
const sealPicture: Check = ({seal, signers, signatures, jointIssuers, placeOf}) => {
  if (typeof seal === 'string') return []
  const refusal = (message: string, hint: string): readonly Diagnostic[] => [
    diagnostic('seal-picture', placeOf('seal'), message, hint)
  ]
  if (signers.length > 0) return refusal('写了签名章，就不再放印章图片。', '请删去印章，或删去签名章。')
  if (jointIssuers.length > 0) {
    const message = `${1 + jointIssuers.length} 个机关联合行文，每个机关各盖一个印章，目前不能放印章图片。`
    return refusal(message, '请写 `印章: 留空`，留出位置，印制后逐个加盖印章。')
  }
  if (signatures === null || signatures.length === 0)
    return refusal('这份公文没有署名，印章图片没有位置可放。', '请删去印章，或写上署名。')
  return []
}

/** The key of each list. */
export const attendanceKeys = {出席: 'attendees', 请假: 'absentees', 列席: 'observers'} as const

const checks: readonly Check[] = [signatories, jointSignature, mark, order, attendance, sealPicture]

/** Everything that is wrong with who signs and what heads a document. */
export const checkSigning = (meta: DocumentMeta): readonly Diagnostic[] => checks.flatMap((check) => check(meta))
