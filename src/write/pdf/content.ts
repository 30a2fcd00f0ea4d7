/**
 * The operators of one page (ISO 32000-1, 8 and 9). Everything stands inside a marked content: text of an element in
 * one that its structure element holds, furniture and rules as artifacts.
 */
import type {Face} from '../../compose/fonts/face.js'
import type {
  DrawingItem,
  ElementId,
  FieldItem,
  ImageItem,
  Ink,
  LinkItem,
  Page,
  RasterPicture,
  RuleItem,
  TextItem
} from '../../compose/page-model.js'
import {red} from '../../layout/gbt9704.js'
import {drawingContent} from './drawing.js'
import type {EmbeddedFace} from './embedded-face.js'
import type {Structure} from './structure.js'
import {decimal, thousandths} from './values.js'

/** What the content of a page refers to. */
export interface ContentContext {
  readonly page: number
  readonly structure: Structure
  embed(face: Face): EmbeddedFace
  /** Name of a picture in the resources of the page. */
  image(picture: RasterPicture): string
  /** Keep a link: it is no content of the page, but it has a place in the order of reading. */
  link(item: LinkItem): void
  /** Keep a field, likewise. */
  field(item: FieldItem): void
}

/** Kinds of artifacts (14.8.2.2): page numbers and the like, and rules. */
type Artifact = 'Pagination' | 'Layout'

const colours: Readonly<Record<Ink, string>> = {black: '0 0 0', red: red.rgb.join(' ')}

/** The operators of a page, with the origin in its lower left corner. */
export function pageContent(page: Page, context: ContentContext): string {
  const out: string[] = []
  const height = thousandths(page.height)
  /** What the open marked content is for. */
  let open: ElementId | Artifact | undefined
  let inText = false
  // The state of a page begins black; faces, sizes, spacings and weights are set before their first use.
  let font = ''
  let spacing = 0
  let weight = -1
  const ink = {rg: colours.black, RG: colours.black}
  /** Origin of the last text in thousandths: `Td` moves from there. */
  let [x, y] = [0, 0]

  const endText = (): void => {
    if (inText) out.push('ET')
    inText = false
  }
  const close = (): void => {
    endText()
    if (open !== undefined) out.push('EMC')
    open = undefined
  }
  const begin = (owner: ElementId | Artifact): void => {
    if (owner === open) return
    close()
    open = owner
    if (typeof owner === 'string') out.push(`/Artifact <</Type/${owner}>> BDC`)
    else out.push(`/${context.structure.roleOf(owner)} <</MCID ${context.structure.mark(owner, context.page)}>> BDC`)
  }
  const paint = (operator: 'rg' | 'RG', colour: string): void => {
    if (ink[operator] === colour) return
    ink[operator] = colour
    out.push(`${colour} ${operator}`)
  }
  const writeText = (item: TextItem): void => {
    begin(item.element ?? 'Pagination')
    // A turned text is placed by a matrix of its own.
    if (inText && item.turned === true) endText()
    if (!inText) out.push('BT')
    if (!inText) [x, y, inText] = [0, 0, true]
    const texts = context.embed(item.face).encode(item.text)
    const setFont = (name: string): void => {
      const wanted = `/${name} ${decimal(item.size)} Tf`
      if (wanted !== font) out.push((font = wanted))
    }
    if (texts[0] !== undefined) setFont(texts[0].font.name)
    const wantedSpacing = thousandths(item.spacing)
    if (wantedSpacing !== spacing) out.push(`${decimal(item.spacing)} Tc`)
    spacing = wantedSpacing
    paint('rg', colours[item.ink])
    const [toX, toY] = [thousandths(item.x), height - thousandths(item.baseline)]
    if (item.turned === true) out.push(`0 -1 1 0 ${toX / 1000} ${toY / 1000} Tm`)
    else out.push(`${(toX - x) / 1000} ${(toY - y) / 1000} Td`)
    ;[x, y] = [toX, toY]
    for (const {
      font: {name},
      string
    } of texts) {
      setFont(name)
      out.push(`${string} Tj`)
    }
    if (item.turned === true) endText()
  }
  const writeRule = (item: RuleItem): void => {
    begin('Layout')
    paint('RG', colours[item.ink])
    if (item.weight !== weight) out.push(`${decimal(item.weight)} w`)
    weight = item.weight
    const point = (px: number, py: number): string => `${decimal(px)} ${(height - thousandths(py)) / 1000}`
    out.push(`${point(item.x1, item.y1)} m ${point(item.x2, item.y2)} l S`)
  }
  const writeImage = (item: ImageItem): void => {
    begin(item.element ?? 'Layout')
    if (inText) endText()
    const foot = (height - thousandths(item.y) - thousandths(item.height)) / 1000
    const matrix = `${decimal(item.width)} 0 0 ${decimal(item.height)} ${decimal(item.x)} ${foot}`
    out.push(`q ${matrix} cm /${context.image(item.picture)} Do Q`)
  }
  const writeDrawing = (item: DrawingItem): void => {
    begin(item.element ?? 'Layout')
    if (inText) endText()
    const foot = (height - thousandths(item.y) - thousandths(item.height)) / 1000
    out.push(drawingContent(item, foot, (face) => context.embed(face)))
  }
  for (const item of page.items) {
    if (item.kind === 'text' && item.text !== '') writeText(item)
    else if (item.kind === 'rule') writeRule(item)
    else if (item.kind === 'image') writeImage(item)
    else if (item.kind === 'drawing') writeDrawing(item)
    else if (item.kind === 'link') context.link(item)
    else if (item.kind === 'field') {
      // What follows in the same element is read behind the field.
      close()
      context.field(item)
    }
  }
  close()
  return out.join('\n')
}
