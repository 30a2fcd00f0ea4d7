/** Real faces for the tests of the writer: TrueType from npm, CFF from the cache of fetched fonts where there is one. */
import {existsSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Face, openFace} from '../../../src/compose/fonts/face.js'

const noto = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/noto-serif-sc/', import.meta.url))
const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
const fandol = join(cache, 'yinfa', 'fonts', 'fandol')

const faceAt = (path: string): Face => openFace({path, bytes: () => readFileSync(path)})

/** Two faces of one kind of outlines, and one that has characters outside the first plane. */
export interface FacePair {
  readonly kind: 'truetype' | 'cff'
  readonly body: Face
  readonly heading: Face
  readonly rare: Face
}

/** The pairs that this machine has. Says so when it has no CFF. */
export function facePairs(): readonly FacePair[] {
  const rare = faceAt(join(noto, '400Regular', 'NotoSerifSC_400Regular.ttf'))
  const truetype: FacePair = {
    kind: 'truetype',
    body: rare,
    rare,
    heading: faceAt(join(noto, '700Bold', 'NotoSerifSC_700Bold.ttf'))
  }
  if (!existsSync(join(fandol, 'FandolFang-Regular.otf'))) {
    console.warn('SKIPPED: the PDF writer is not tested with CFF outlines, no Fandol faces in the cache of fonts')
    return [truetype]
  }
  const [body, heading] = ['FandolFang-Regular.otf', 'FandolSong-Bold.otf'].map((name) => faceAt(join(fandol, name)))
  if (body === undefined || heading === undefined) return [truetype]
  return [truetype, {kind: 'cff', body, heading, rare}]
}
