/**
 * What no program on Node can go below: start, read the fonts, deflate and write the bytes that yinfa wrote.
 * `node floor.js <folder of the material> <folder for outputs>`
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {deflateRawSync} from 'node:zlib'
import type {Material} from '../floor-material.js'

const [material = '', folder = ''] = process.argv.slice(2)
const {fonts, streams, files} = JSON.parse(readFileSync(join(material, 'material.json'), 'utf8')) as Material
for (const font of fonts) readFileSync(font)
const raw = readFileSync(join(material, 'streams.bin'))
const plain = readFileSync(join(material, 'plain.bin'))
const deflated = streams.map(([from, to]) => deflateRawSync(raw.subarray(from, to)))
for (const {name, from, to, parts} of files) {
  const pieces = parts.flatMap((part) => deflated[part] ?? [])
  writeFileSync(join(folder, name), Buffer.concat([plain.subarray(from, to), ...pieces]))
}
