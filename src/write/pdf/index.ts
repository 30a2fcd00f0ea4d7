/** PDF: writes a page model. Nothing is laid out here. */
import type {Face} from '../../compose/fonts/face.js'
import type {FieldItem, LinkItem, Page, PageModel, RasterPicture} from '../../compose/page-model.js'
import {type ContentContext, pageContent} from './content.js'
import {writeImage} from './image.js'
import {openFile, type PdfFile} from './document.js'
import {embedFace, type EmbeddedFace} from './embedded-face.js'
import {openAppearances, type PendingField, writeFields} from './fields.js'
import {leads, type PageTargets, writeLink} from './links.js'
import {drawnPage} from './kept-page.js'
import type {PdfMetadata} from './metadata.js'
import type {PdfDictionary, PdfReference} from './objects.js'
import {writeOutline} from './outline.js'
import type {PdfMemory} from './pdf-memory.js'
import type {SharedFaces, SharedSubset} from './shared-faces.js'
import {openStructure, type Structure} from './structure.js'
import {rounded} from './values.js'
import {annotationKey, pageKey, writeStructure} from './write-structure.js'

export type {PdfMetadata} from './metadata.js'

/**
 * Write a PDF 1.7 with embedded subsets, structure tree, outline, links and metadata. Equal models and metadata give
 * equal bytes. Throws `FontError` when a font's outlines are broken, and an Error when the model contradicts itself (an
 * element that is not in the structure, a character that its face does not have): a fault of the composer.
 * @param shared what several files have in common of fonts
 * @param memory what the last version of the document left
 */
export async function writePdf(
  given: PageModel,
  metadata: PdfMetadata,
  shared?: SharedFaces,
  memory?: PdfMemory
): Promise<Uint8Array> {
  memory?.begin()
  // What it shares is found by going through its texts before they are written.
  const model = shared === undefined ? given : {...given, pages: given.pages.map(keepItems)}
  const subsets = await shared?.of(model)
  const isShared = subsets !== undefined && subsets.size > 0
  const file = openFile(metadata, {memory, ...(isShared && {shortest: diskBlock})})
  const {doc} = file
  const structure = openStructure(model.structure)
  const faces = new Map<Face, EmbeddedFace>()
  const sheets = drawSheets(model, {file, structure, faces, subsets, memory})

  // Deflating the outlines takes longest: it goes on beside what follows.
  const packing = [...faces.values()].map((face) => face.pack())
  const targets = sheets.map((sheet) => ({ref: addSheet(file, sheet), height: sheet.page.height}))
  const pages: PageTargets = (page) => targets[page]
  const fields: PendingField[] = []
  for (const {page, index, annotations} of sheets) {
    for (const {item, ref, key, appearance} of annotations) {
      const sheet = targets[index]?.ref
      if (item.kind === 'link') writeLink(ref, item, page, pages, key)
      else if (appearance !== undefined && sheet !== undefined) fields.push({item, page, ref, appearance, key, sheet})
    }
  }
  writeFields(doc, fields)
  writeStructure(file, structure, {
    pages: targets.map(({ref}) => ref.id),
    annotations: sheets.flatMap(({annotations}) => annotations.map(({ref}) => ref.id))
  })
  writeOutline(doc, model.outline, pages)
  for (const write of await Promise.all(packing)) write()
  return file.close()
}

/**
 * Beside a subset that many files hold, streams up to a disk block stand as they are: deflating them takes a tenth of the
 * time of a letter, and makes it 2 % smaller.
 */
const diskBlock = 4096

/** A page whose items are made once. */
const keepItems = ({width, height, items}: Page): Page => ({width, height, items})

/** A page ready to be written. */
interface Sheet {
  readonly page: Page
  readonly index: number
  /** Its operators, in the file already: those of 3,000 pages at once would be many times larger. */
  readonly content: PdfReference
  readonly faces: ReadonlySet<EmbeddedFace>
  readonly images: ReadonlyMap<string, PdfReference>
  readonly annotations: readonly SheetAnnotation[]
}

/** A link or a field. */
interface SheetAnnotation {
  readonly item: LinkItem | FieldItem
  readonly ref: PdfReference
  readonly key: number | undefined
  /** Of a field. */
  readonly appearance?: PdfReference
}

/** Where pages are drawn. */
interface Easel {
  readonly file: PdfFile
  readonly structure: Structure
  readonly faces: Map<Face, EmbeddedFace>
  readonly subsets: ReadonlyMap<Face, SharedSubset> | undefined
  readonly memory: PdfMemory | undefined
}

function drawSheets(
  model: PageModel,
  {file: {doc}, structure, faces: embedded, subsets, memory}: Easel
): readonly Sheet[] {
  let count = 0
  const written = new Map<RasterPicture, {readonly name: string; readonly ref: PdfReference}>()
  const inFile = (face: Face): EmbeddedFace => {
    const before = {shared: subsets?.get(face), memory}
    const known = embedded.get(face) ?? embedFace(doc, face, `F${embedded.size + 1}`, before)
    embedded.set(face, known)
    return known
  }
  const draw = openAppearances(doc, inFile)
  const contentOf = (page: Page, context: ContentContext): Uint8Array => {
    // Where faces are shared with other files, each has codes of its own.
    if (memory === undefined || subsets !== undefined) return Buffer.from(pageContent(page, context), 'latin1')
    const {content, kept} = drawnPage(page, context, embedded, memory.page(context.page))
    if (kept !== undefined) memory.keep(context.page, kept)
    return content
  }
  return model.pages.map((page, index) => {
    const faces = new Set<EmbeddedFace>()
    const annotations: SheetAnnotation[] = []
    const images = new Map<string, PdfReference>()
    const image = (picture: RasterPicture): string => {
      const known = written.get(picture) ?? {name: `I${written.size + 1}`, ref: writeImage(doc, picture)}
      written.set(picture, known)
      images.set(known.name, known.ref)
      return known.name
    }
    const embed = (face: Face): EmbeddedFace => {
      const known = inFile(face)
      faces.add(known)
      return known
    }
    const keep = (item: LinkItem | FieldItem, appearance?: PdfReference): void => {
      const annotation = count++
      const key = item.element === null ? undefined : annotationKey(model.pages.length, annotation)
      if (item.element !== null) structure.annotate(item.element, index, annotation)
      annotations.push({item, ref: doc.ref(), key, ...(appearance === undefined ? {} : {appearance})})
    }
    const link = (item: LinkItem): void => {
      if (leads(item, model.pages.length)) keep(item)
    }
    const field = (item: FieldItem): void => keep(item, draw(item))
    const context = {page: index, structure, embed, image, link, field}
    const content = doc.ref()
    content.end(contentOf(page, context))
    return {page, index, faces, images, annotations, content}
  })
}

/** Add a page to the file. Its annotations are written later, when the pages they lead to are there. */
function addSheet({doc}: PdfFile, {page, index, content, faces, images, annotations}: Sheet): PdfReference {
  const fonts = Object.fromEntries([...faces].flatMap((face) => face.fonts().map(({name, ref}) => [name, ref])))
  const sheet: PdfDictionary = {
    MediaBox: [0, 0, rounded(page.width), rounded(page.height)],
    Contents: content,
    Resources: {
      ...(faces.size === 0 ? {} : {Font: fonts}),
      ...(images.size === 0 ? {} : {XObject: Object.fromEntries(images)})
    },
    StructParents: pageKey(index)
  }
  if (annotations.length > 0) sheet['Annots'] = annotations.map(({ref}) => ref)
  // Fields are gone through in the order of reading.
  if (annotations.some(({item}) => item.kind === 'field')) sheet['Tabs'] = 'S'
  const ref = doc.addPage(sheet)
  ref.end()
  return ref
}
