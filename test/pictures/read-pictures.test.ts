/** Which picture files are taken, and what is said of the others. */
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import * as build from '../../src/gongwen/build.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {readPictures} from '../../src/pictures/index.js'
import {jpegHeader, png} from '../images.js'

function readOne(src: string, bytes?: Uint8Array | string) {
  const findings: Diagnostic[] = []
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.title('通知'), {
      ...build.figure(src, '图'),
      position: {start: {line: 7, column: 1}, end: {line: 7, column: 9}}
    })
  )
  const host = createMemoryHost(bytes === undefined ? {} : {[src]: bytes})
  const pictures = readPictures(tree, 'a.md', host, (finding) => findings.push(finding))
  return {picture: pictures.get(src), findings}
}

test.each([
  ['PNG', png(3, 2), {format: 'png', width: 3, height: 2}],
  ['PNG with transparency', png(3, 2, {colour: 6}), {format: 'png', width: 3, height: 2}],
  ['JPEG', jpegHeader(40, 30), {format: 'jpeg', width: 40, height: 30}],
  ['JPEG that says it is upright', jpegHeader(40, 30, 1, 1), {format: 'jpeg', width: 40, height: 30}]
])('a %s is taken with its size', (_, bytes, expected) => {
  const {picture, findings} = readOne('content/a.png', bytes)
  expect(findings).toEqual([])
  expect(picture).toMatchObject(expected)
})

describe('what cannot be printed is named at its figure', () => {
  const whole = png(30, 20)
  test.each([
    ['a file that is not there', undefined, /不存在/],
    ['an empty file', new Uint8Array(), /不是 PNG、JPEG 或 SVG/],
    ['half a PNG', whole.subarray(0, whole.length - 20), /不完整/],
    ['a PNG without rows', Buffer.concat([whole.subarray(0, 33), whole.subarray(-12)]), /损坏/],
    ['a PNG with a byte changed', whole.with(whole.length - 25, 77), /损坏/],
    ['an interlaced PNG', png(3, 2, {interlaced: true}), /隔行/],
    ['half a JPEG', jpegHeader(40, 30).subarray(0, 25), /不完整|损坏/],
    ['a JPEG for printing presses', jpegHeader(40, 30, 4), /CMYK/],
    ['a JPEG that only a viewer turns upright', jpegHeader(40, 30, 3, 6), /旋正/],
    ['a compressed SVG', Uint8Array.of(0x1f, 0x8b, 8, 0), /压缩/],
    ['a page', '<html></html>', /不是 PNG、JPEG 或 SVG/],
    ['a GIF', 'GIF89a', /不是 PNG、JPEG 或 SVG/],
    ['a picture of no size', jpegHeader(0, 30), /尺寸/],
    ['a picture of too many pixels', jpegHeader(60000, 60000), /太大/]
  ])('%s', (_, bytes, message) => {
    const {picture, findings} = readOne('content/a.png', bytes)
    expect(picture).toBeUndefined()
    expect(findings).toMatchObject([{id: 'figure-file', severity: 'error', place: {path: 'a.md', line: 7}}])
    expect(findings[0]?.message).toMatch(message)
  })
  test('a path that leads out of the workspace', () => {
    expect(readOne('../secret.png', undefined).findings).toMatchObject([{id: 'figure-file'}])
  })
})
