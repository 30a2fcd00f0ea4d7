import {quantitiesIn, type Quantity} from '../quantities.js'
import type {Run} from '../run.js'
import type {DocumentView} from '../view.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'
import {calledBy} from './workspace-view.js'

/** A quantity and the pairs of characters around it. */
interface Figure {
  readonly document: DocumentView
  readonly run: Run
  readonly quantity: Quantity
  readonly words: ReadonlySet<string>
}

/** Characters on either side that say what a quantity counts. */
const reach = 18
/** Pairs of characters that two quantities must share to be about one thing, and the part of the smaller set. */
const leastShared = 6
const leastPart = 0.5
/** Quantities that mention a pair; where there are more, the pair is part of the language. */
const mostSharing = 60
/** Small numbers count steps and parts. */
const smallest = 20

const plan = (goal: string, task: string): string =>
  `## 一、目标\n\n完成${goal}中西部中小学宽带网络接入。\n\n## 二、任务\n\n实现中西部地区${task}中小学网络宽带接入。`

/** The same thing is counted alike everywhere. */
export const figuresAlike = defineWorkspaceRule({
  id: 'figures-alike',
  name: '几处写的同一数字一致',
  about: '目标和任务、几份公文里说的像是同一件事，数却不同的，提示核对。',
  passing: [{'1.md': plan('8.5万所', '8.5万所')}],
  failing: [{files: {'1.md': plan('8.5万所', '8.4万所')}, at: '1.md', quote: '8.4万所'}],
  run: ({documents}) => {
    const figures = documents.flatMap(figuresOf)
    const byPair = new Map<string, Figure[]>()
    for (const figure of figures) {
      for (const pair of figure.words) {
        const own = byPair.get(pair)
        if (own === undefined) byPair.set(pair, [figure])
        else if (own.length <= mostSharing) own.push(figure)
      }
    }
    const alike = new Map(figures.map((figure) => [figure, alikeOf(figure, byPair)]))
    const figuresByRun = new Map<Run, Figure[]>()
    for (const figure of figures) {
      const own = figuresByRun.get(figure.run)
      if (own === undefined) figuresByRun.set(figure.run, [figure])
      else own.push(figure)
    }
    const order = new Map(figures.map((figure, index) => [figure, index]))
    return figures.flatMap((figure): WorkspaceRemark[] => {
      const [model, ...others] = alike.get(figure) ?? []
      if (model === undefined) return []
      if ([model, ...others].some(({quantity}) => quantity.value === figure.quantity.value)) return []
      // Of two places the later is told; and not the neighbour of one that agrees.
      if ((order.get(model) ?? 0) > (order.get(figure) ?? 0)) return []
      const neighbours = figuresByRun.get(figure.run) ?? []
      // 3300万 is 300万 and 3000万: a part differs from its whole by the other part.
      const whole = new Set([model.quantity.value, Math.abs(model.quantity.value - figure.quantity.value)])
      if (neighbours.some(({quantity}) => whole.has(quantity.value))) return []
      const {run, quantity, document} = figure
      const {line} = model.run.placeAt(model.quantity.start)
      const where = model.document === document ? `第 ${line ?? 1} 行` : `在${calledBy(model.document, line)}里`
      const message = `这里写的是“${quantity.printed}”，${where}相近的话写的是“${model.quantity.printed}”。`
      const at = {run, start: quantity.start, end: quantity.end}
      const concerns = model.document === document ? [] : [model.document.path]
      return [{document, concerns, at, message, hint: '如果说的是同一件事，请核对两处的数。'}]
    })
  }
})

/** Figures in like words, those in the likest first. */
function alikeOf(figure: Figure, byPair: ReadonlyMap<string, readonly Figure[]>): readonly Figure[] {
  const shared = new Map<Figure, number>()
  for (const pair of figure.words) {
    const own = byPair.get(pair) ?? []
    if (own.length > mostSharing) continue
    for (const other of own) if (comparable(figure, other)) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .filter(([{words}, count]) => count >= leastShared && count >= leastPart * Math.min(figure.words.size, words.size))
    .toSorted(([, one], [, other]) => other - one)
    .map(([other]) => other)
}

const comparable = (one: Figure, other: Figure): boolean =>
  one !== other && one.run !== other.run && one.quantity.unit === other.quantity.unit

const figuresOf = (document: DocumentView): readonly Figure[] =>
  document.prose.flatMap((run) =>
    [...quantitiesIn(run.prose), ...bareIn(run.prose)].flatMap((quantity) =>
      quantity.value < smallest ? [] : [{document, run, quantity, words: around(run.prose, quantity)}]
    )
  )

/** 人数达到1800万: large numbers without a measure. */
const bareIn = (text: string): readonly Quantity[] =>
  [...text.matchAll(/(?<![\d.,])(\d{1,6}(?:\.\d{1,4})?)(万|亿)(?=[，。；、）])/gu)].map(
    ({0: printed, index, 1: number, 2: scale}) => ({
      value: Number((Number(number) * (scale === '亿' ? 100_000_000 : 10_000)).toFixed(4)),
      unit: '',
      printed,
      start: index,
      end: index + printed.length
    })
  )

function around(text: string, {start, end}: Quantity): ReadonlySet<string> {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[。；，]/u)
      .at(-1) ?? ''
  const after = text.slice(end, end + reach).split(/[。；，]/u)[0] ?? ''
  const pairs = [before, after].flatMap((part) =>
    [...part].map((_, at) => part.slice(at, at + 2)).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair))
  )
  return new Set(pairs)
}
