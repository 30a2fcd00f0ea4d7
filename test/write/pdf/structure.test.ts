import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {StructureElement} from '../../../src/compose/page-model.js'
import {openStructure, type Structure} from '../../../src/write/pdf/structure.js'
import {element} from './sample.js'

/** An element with what it holds: marked content as page.number, annotations as @number. */
function spell(structure: Structure, node = 0): string {
  const role = structure.elements[node]?.role ?? ''
  const kids = structure.kidsOf(node).map((kid) => {
    if (kid.kind === 'element') return spell(structure, kid.node)
    return kid.kind === 'annotation' ? `@${kid.annotation}` : `${kid.page}.${kid.mcid}`
  })
  return kids.length === 0 ? role : `${role}(${kids.join(' ')})`
}

describe('the structure', () => {
  test('keeps text before a link, the link and text behind it in this order', () => {
    const structure = openStructure(element(0, 'Document', [element(1, 'P', [element(2, 'Link')])]))
    structure.mark(1, 0)
    structure.annotate(2, 0, 0)
    structure.mark(2, 0)
    structure.mark(1, 0)
    expect(spell(structure)).toBe('Document(P(0.0 Link(@0 0.1) 0.2))')
  })

  test('continues an element on the next page, where marked contents are counted anew', () => {
    const structure = openStructure(element(0, 'Document', [element(1, 'P'), element(2, 'P')]))
    structure.mark(1, 0)
    structure.mark(1, 1)
    structure.mark(2, 1)
    expect(spell(structure)).toBe('Document(P(0.0 1.0) P(1.1))')
    expect(structure.contentOf(1).map((node) => structure.elements[node]?.id)).toEqual([1, 2])
  })

  test('keeps empty cells in their place', () => {
    const row = element(1, 'TR', [element(2, 'TD'), element(3, 'TD'), element(4, 'TD'), element(5, 'TD')])
    const structure = openStructure(element(0, 'Table', [row]))
    structure.mark(3, 0)
    expect(spell(structure)).toBe('Table(TR(TD TD(0.0) TD TD))')
  })

  test('holds every marked content exactly once, and the reverse agrees, whatever the tree', () => {
    const {tree} = fc.letrec<{tree: readonly unknown[]}>((tie) => ({
      tree: fc.oneof({maxDepth: 4}, fc.constant([]), fc.array(tie('tree'), {maxLength: 4}))
    }))
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat({max: 3})), (shape, repeats) => {
        let id = 0
        const grow = (children: readonly unknown[]): StructureElement => {
          const own = id++
          return element(
            own,
            'P',
            children.map((child) => grow(Array.isArray(child) ? child : []))
          )
        }
        const root = grow(shape)
        const structure = openStructure(root)
        const expected: string[] = []
        let page = 0
        const walk = (node: StructureElement): void => {
          const mark = (): void => {
            for (let count = repeats.next().value ?? 0; count > 0; count--) {
              if (count === 3) page++
              expected.push(`${node.id}:${page}.${structure.mark(node.id, page)}`)
            }
          }
          mark()
          for (const child of node.children) {
            walk(child)
            mark()
          }
        }
        walk(root)
        const found: string[] = []
        const read = (node: number): void => {
          for (const kid of structure.kidsOf(node)) {
            if (kid.kind === 'element') {
              expect(structure.parentOf(kid.node)).toBe(node)
              read(kid.node)
            }
            if (kid.kind === 'content') {
              found.push(`${structure.elements[node]?.id}:${kid.page}.${kid.mcid}`)
              expect(structure.contentOf(kid.page)[kid.mcid]).toBe(node)
            }
          }
        }
        read(0)
        expect(found).toEqual(expected)
        expect(structure.elements.map((one) => one.id).toSorted((a, b) => a - b)).toEqual(
          Array.from({length: id}, (_, n) => n)
        )
      })
    )
  })
})
