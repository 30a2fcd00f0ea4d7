import {expect, test} from 'vitest'
import {formMemory} from '../../src/forms/form-memory.js'
import {formTree} from '../../src/forms/form-tree.js'
import {loadForm} from '../../src/forms/load.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {everyType} from './schemas.js'

const path = 'templates/forms/a.yaml'

test('a form is read again when its text has changed, and told of each time', () => {
  const memory = formMemory()
  const read = (text: string): readonly [title: string | undefined, said: number] => {
    const said: string[] = []
    const schema = loadForm(createMemoryHost({[path]: text}), 'a', ({message}) => said.push(message), memory)
    return [schema?.title, said.length]
  }
  const broken = everyType.replace('必填: 是', '必填: 对')
  expect(read(everyType)).toEqual(['各类填写项的表', 0])
  expect(read(broken)).toEqual([undefined, 1])
  expect(read(broken)).toEqual([undefined, 1])
  expect(read(everyType.replace('各类', '各种'))).toEqual(['各种填写项的表', 0])
  expect(read(everyType)).toEqual(['各类填写项的表', 0])
})

test('a form that is the same is not read again, and its tree is the one that was made of it', () => {
  const memory = formMemory()
  const host = createMemoryHost({[path]: everyType})
  const [one, other] = [1, 2].map(() => loadForm(host, 'a', () => undefined, memory))
  if (one === undefined) throw new Error('no schema')
  expect(other).toBe(one)
  expect(memory.tree(one)).toBe(memory.tree(one))
  expect(memory.tree(one)).toEqual(formTree(one))
})
