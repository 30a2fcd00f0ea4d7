/** People whose names differ by one character: found as if each name were held against each before it. */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {check, wholeText} from './checking.js'

const told = async (names: readonly string[]): Promise<readonly string[]> => {
  const {findings} = await check(wholeText(`现予通知。\n\n${names.map((name) => `联系人：${name}`).join('\n\n')}`))
  return findings.flatMap(({id, message}) => (id === 'names-alike' ? [message] : []))
}

test('each name is told of with the first before that differs by one character and has its surname', async () => {
  const name = fc.array(fc.constantFrom('甲', '乙', '丙'), {minLength: 2, maxLength: 4}).map((marks) => marks.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(name, {minLength: 1, maxLength: 10}), async (names) => {
      const expected = names.flatMap((one, index) => {
        const like = names.slice(0, index).find((other) => {
          const differing = Array.from(one).filter((mark, at) => mark !== other[at]).length
          return one.length > 2 && other.length === one.length && other[0] === one[0] && differing === 1
        })
        return like === undefined ? [] : [`“${one}”与前面的“${like}”只差一个字，可能是同一个人。`]
      })
      expect(await told(names)).toEqual(expected)
    }),
    {numRuns: 60}
  )
})
