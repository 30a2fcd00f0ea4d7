/** Names of files made from data: every system can keep them. */
import fc from 'fast-check'
import {expect, it, test} from 'vitest'
import {fileName} from '../../src/build/file-name.js'

it('keeps Chinese names as they are', () => {
  expect(fileName('河南省电教馆、郑州市教育局')).toBe('河南省电教馆、郑州市教育局')
})

it('writes what Windows refuses in full width and leaves out what cannot be seen', () => {
  expect(fileName('甲/乙:“丙”? \u202E丁\n.')).toBe('甲／乙：“丙”？ 丁')
})

it('never is the name of a device, nor begins or ends with a full stop', () => {
  expect(fileName('CON')).toBe('_CON')
  expect(fileName('..')).toBe('')
})

test('no text makes a name that some system refuses', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => {
      const name = fileName(text)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(239)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]$/u)
      expect(fileName(name)).toBe(name)
    })
  )
})
