/** The fields of an interactive form (ISO 32000-1, 12.7): one widget each, below a field for each form. No scripts. */
import type {Face} from '../../compose/fonts/face.js'
import type {FieldItem, Page} from '../../compose/page-model.js'
import type {PdfDocument} from './document.js'
import {type EmbeddedFace, encodedIn} from './embedded-face.js'
import {type PdfDictionary, type PdfReference, type PdfValue, textString} from './objects.js'
import {decimal, rounded} from './values.js'

/** A field that is kept for writing. */
export interface PendingField {
  readonly item: FieldItem
  readonly page: Page
  /** Kept for the annotation. */
  readonly ref: PdfReference
  /** How its value looks. */
  readonly appearance: PdfReference
  /** Of the annotation in the parent tree; undefined when no structure element holds it. */
  readonly key: number | undefined
  /** The page that shows it. */
  readonly sheet: PdfReference
}

/** Bits of field flags (tables 221, 228 and 230). */
const flags = {required: 1 << 1, multiline: 1 << 12, combo: 1 << 17, noSpellCheck: 1 << 22} as const

/** Name of the font for what is typed. */
const inputFont = 'Song'
/** It in black, as large as the field allows: the size that viewers choose themselves. */
const inputStyle = `/${inputFont} 0 Tf 0 g`

/**
 * Write the fields of a document and what the catalogue says of them. Nothing is written where there are none.
 * @throws Error when a form has two fields of one name: a fault of the composer
 */
export function writeFields(doc: PdfDocument, fields: readonly PendingField[]): void {
  if (fields.length === 0) return
  const forms = new Map<string, {readonly ref: PdfReference; readonly kids: Map<string, PdfReference>}>()
  for (const field of fields) {
    const {form, name} = field.item
    const parent = forms.get(form) ?? {ref: doc.ref(), kids: new Map<string, PdfReference>()}
    forms.set(form, parent)
    if (parent.kids.has(name)) throw new Error(`form ${form} has two fields ${name}`)
    parent.kids.set(name, field.ref)
    writeWidget(field, parent.ref)
  }
  for (const [form, {ref, kids}] of forms) {
    Object.assign(ref.data, {T: textString(form), Kids: [...kids.values()]})
    ref.end()
  }
  doc.catalogue['AcroForm'] = written(doc, {
    Fields: [...forms.values()].map(({ref}) => ref),
    // Every field has its appearance: NeedAppearances would let viewers draw prefilled values anew, some of them badly.
    DR: {Font: {[inputFont]: writeInputFont(doc)}},
    DA: textString(inputStyle)
  })
}

function writeWidget({item, page, ref, appearance, key, sheet}: PendingField, parent: PdfReference): void {
  const {x, y, width, height, name, label, input, limit, options, value} = item
  const bottom = page.height - y - height
  const own = input === 'choice' ? flags.combo : flags.noSpellCheck | (input === 'lines' ? flags.multiline : 0)
  const entries: PdfDictionary = {
    Type: 'Annot',
    Subtype: 'Widget',
    FT: input === 'choice' ? 'Ch' : 'Tx',
    Parent: parent,
    P: sheet,
    T: textString(name),
    TU: textString(label),
    Ff: own | (item.required ? flags.required : 0),
    Rect: [x, bottom, x + width, bottom + height].map(rounded),
    // Print: the standards for archives want the flag.
    F: 4,
    DA: textString(inputStyle),
    AP: {N: appearance}
  }
  if (input === 'choice') entries['Opt'] = options.map(textString)
  else if (limit !== null) entries['MaxLen'] = limit
  if (item.align === 'center') entries['Q'] = 1
  if (value !== null) entries['V'] = textString(value)
  if (key !== undefined) entries['StructParent'] = key
  Object.assign(ref.data, entries)
  ref.end()
}

/** Draws values: the faces of their texts are embedded like those of the pages. */
export function openAppearances(
  doc: PdfDocument,
  embed: (face: Face) => EmbeddedFace
): (item: FieldItem) => PdfReference {
  let empty: PdfReference | undefined
  return (item) => {
    if (item.shown.length === 0) return (empty ??= formObject(doc, [0, 0, 1, 1], {}, ''))
    const fonts: Record<string, PdfValue> = {}
    const texts = item.shown.map(({text, face, size, x, baseline, spacing}) => {
      const embedded = embed(face)
      const place = `1 0 0 1 ${decimal(x)} ${decimal(item.height - baseline)} Tm`
      const shown = `${decimal(spacing)} Tc ${place} ${encodedIn(embedded, text, size)}`
      for (const {name, ref} of embedded.fonts()) fonts[name] = ref
      return shown
    })
    const box = [0, 0, rounded(item.width), rounded(item.height)]
    const clip = `0 0 ${decimal(item.width)} ${decimal(item.height)} re W n`
    return formObject(doc, box, fonts, ['/Tx BMC', 'q', clip, 'BT', '0 g', ...texts, 'ET', 'Q', 'EMC'].join('\n'))
  }
}

function formObject(
  doc: PdfDocument,
  box: readonly number[],
  fonts: Readonly<Record<string, PdfValue>>,
  operators: string
): PdfReference {
  const resources: PdfDictionary = Object.keys(fonts).length === 0 ? {} : {Font: {...fonts}}
  const ref = doc.ref({Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources})
  ref.end(Buffer.from(operators, 'latin1'))
  return ref
}

/** 宋体 as every viewer knows it by name (9.7.5.2): not embedded, so that any Chinese character can be typed. */
function writeInputFont(doc: PdfDocument): PdfReference {
  const name = 'STSong-Light'
  const descriptor = written(doc, {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 6,
    FontBBox: [-25, -254, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 737,
    StemV: 58
  })
  const descendant = written(doc, {
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: {Registry: textString('Adobe'), Ordering: textString('GB1'), Supplement: 4},
    FontDescriptor: descriptor,
    DW: 1000,
    // Letters and digits of both sets take half a 字.
    W: [1, 95, 500, 814, 939, 500]
  })
  return written(doc, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'UniGB-UTF16-H',
    DescendantFonts: [descendant]
  })
}

function written(doc: PdfDocument, data: PdfDictionary): PdfReference {
  const ref = doc.ref(data)
  ref.end()
  return ref
}
