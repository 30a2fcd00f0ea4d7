/** A list of units as a process of its own: `node list.js <format> <count> <folder>`. */
import {writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {fontPlaces} from '../../src/build/open-fonts.js'
import {createFontLibrary} from '../../src/compose/fonts/library.js'
import {fontFinder} from '../../src/host/font-folders.js'
import {listFormats, writeList} from '../lists.js'

const [wanted, count, folder = ''] = process.argv.slice(2)
const format = listFormats.find((one) => one === wanted)
if (format === undefined) throw new Error(`lists are not written as ${wanted}`)
const {fontFolders} = fontPlaces({env: process.env, platform: process.platform, homedir: homedir()})
const fonts = createFontLibrary({font: fontFinder({folders: fontFolders})})
writeFileSync(join(folder, `list.${format}`), await writeList(format, Number(count), fonts))
