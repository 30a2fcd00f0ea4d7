/** A font library that is the same on every machine: only the faces that npm brings. */
import {createRequire} from 'node:module'
import path from 'node:path'
import {createFontLibrary, type FontLibrary} from '../src/compose/fonts/library.js'
import {fontFinder} from '../src/host/font-folders.js'

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

export const notoLibrary = (): FontLibrary => createFontLibrary({font: fontFinder({folders: [folder]})})
