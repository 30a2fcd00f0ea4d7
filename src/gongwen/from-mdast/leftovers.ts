/**
 * What staff type by habit and what would be printed twice or as bare marks: 标题, 主送机关, 附件说明, 署名, 成文日期 and
 * 抄送机关 in the body, which the front matter makes already, and Markdown that did not become what it was meant to be.
 */
import type {DocumentMeta} from '../../source/document.js'
import type * as G from '../nodes.js'
import {childrenOf} from '../walk.js'
import {note, type Context} from './context.js'

interface Leftover {
  readonly id: 'element-once' | 'body-markup'
  readonly found: RegExp | ReadonlySet<string>
  readonly message: string
  readonly hint: string
}

/** Report leftovers among the blocks of the main body. */
export function noteLeftovers(content: readonly G.Block[], meta: DocumentMeta, context: Context): void {
  const kinds = leftovers(meta)
  for (const block of content) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    const text = textOf(block)
    const spaceless = text.replaceAll(/\s/gu, '')
    for (const {id, found, message, hint} of kinds) {
      const hit = found instanceof RegExp ? found.test(text) : found.has(spaceless)
      if (hit) note(context, id, block.position, message, hint)
    }
  }
}

function leftovers(meta: DocumentMeta): readonly Leftover[] {
  const recipients = (meta.recipients ?? '').replaceAll(/\s/gu, '')
  return [
    {
      id: 'element-once',
      found: /^附件[：:]/u,
      message: '正文里写了附件说明，它由信息头的“附件”生成，这样会印两遍。',
      hint: '请删去这一行，附件名称只写在信息头的“附件”里。'
    },
    {
      id: 'element-once',
      found: new Set([meta.title.value.replaceAll(/\s/gu, '')]),
      message: '正文里又写了一遍标题，它由信息头的“标题”生成，这样会印两遍。',
      hint: '请删去这一行。'
    },
    {
      id: 'element-once',
      found: new Set(recipients === '' ? [] : [`${recipients}：`, `${recipients}:`]),
      message: '正文里又写了一遍主送机关，它由信息头的“主送机关”生成，这样会印两遍。',
      hint: '请删去这一行。'
    },
    {
      id: 'element-once',
      found: new Set(meta.signatures === null ? [] : [...meta.signatures, meta.issuer.name]),
      message: '正文里写了署名，它由信息头生成，这样会印两遍。',
      hint: '请删去这一行；署名与登记的不同时，写在信息头的“署名”里。'
    },
    {
      id: 'element-once',
      found:
        /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d〇一二三四五六七八九十]{1,3}月[\d〇一二三四五六七八九十]{1,3}日$/u,
      message: '正文里有一行只写了日期，成文日期由信息头生成，这样会印两遍。',
      hint: '如果是成文日期，请删去这一行。'
    },
    {
      id: 'element-once',
      found: /^抄送[：:]/u,
      message: '正文里写了抄送机关，它由信息头生成，这样会印在正文里。',
      hint: '请删去这一行，写在信息头的“抄送机关”里。'
    },
    {
      id: 'body-markup',
      found: /\*\*/u,
      message: '这里的 `**` 没有成对，会照原样印出。',
      hint: '请在要突出的文字前后各写一个 `**`，不要与标点隔开。'
    },
    {
      id: 'body-markup',
      found: /^[|｜+].*[|｜+]/u,
      message: '这一行像表格，但没有成为表格，竖线会照原样印出。',
      hint: '表格的每行用半角竖线 `|` 分栏，表头下面要有一行 `| --- | --- |`。'
    }
  ]
}

const textOf = (node: G.GongwenNode): string => {
  if (node.type === 'text') return node.value
  const own = 'ordinal' in node ? (node.ordinal?.printed ?? '') : ''
  return own + childrenOf(node).map(textOf).join('')
}
