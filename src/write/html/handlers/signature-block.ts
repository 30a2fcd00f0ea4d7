/** 发文机关署名、成文日期 (7.3.5) and 附注 (7.3.6). */
import type {Annotation, DocumentDate, IssuerSignature, SignatureBlock, Signer} from '../../../gongwen/nodes.js'
import {sealPicture, sealPlace, sealText} from '../../../layout/seal.js'
import {sealColumns} from '../../../layout/signature.js'
import {annotationText, dateText} from '../../../layout/text.js'
import {dataUri, pixels} from '../data-uri.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {all, one, type State} from '../state.js'

/** The block, kept together with the text above it; a seal lies under its name and date (7.3.5.1). */
export function signatureBlock(node: SignatureBlock, state: State): Markup {
  const joint = sealColumns(node)
  if (joint !== null) return jointBlock(node, joint, state)
  const stamped = node.children.some(({type}) => type === 'signer')
  const form = stamped ? 'stamped' : node.seal === 'none' ? 'unsealed' : 'sealed'
  const picture = seal(node, state)
  const pressed = picture === nothing ? nothing : markup` pressed`
  return markup`<div class="signatureBlock ${escape(form)}${pressed}">\n${all(node.children, state)}${picture}</div>\n`
}

/** The picture of the seal is part of the page: no other file is fetched. */
function seal(node: SignatureBlock, state: State): Markup {
  const picture = sealPicture(node, state.pictures)
  const place = picture === undefined ? undefined : sealPlace(node, picture)
  if (picture === undefined || place === undefined) return nothing
  const side = (points: number): Markup => escape(String(Math.round(points * pixels)))
  return markup`<img class="seal" src="${dataUri(picture)}" alt="${escape(sealText)}" width="${side(place.width)}" height="${side(place.height)}">\n`
}

/** Sealed names of a 联合行文 in columns; the last row stands at the right, over the date (7.3.5.1). */
function jointBlock(
  node: SignatureBlock,
  {columns, missing}: {readonly columns: number; readonly missing: number},
  state: State
): Markup {
  const count = node.children.filter(({type}) => type === 'issuerSignature').length
  const lastRow = count - (columns - missing)
  let index = -1
  const lines = node.children.map((child) => {
    if (child.type !== 'issuerSignature') return one(child, state)
    index++
    const start = index === lastRow && missing > 0 ? markup` after${escape(String(missing))}` : nothing
    const apart = index < lastRow ? markup` apart` : nothing
    return markup`<p class="issuerSignature${start}${apart}">${escape(child.value)}</p>\n`
  })
  return markup`<div class="signatureBlock joint columns${escape(String(columns))}">\n${concat(lines)}</div>\n`
}

/** 签名章: the office and the name in its place; no stamp is drawn (7.3.5.3). */
export const signer = (node: Signer): Markup =>
  markup`<p class="signer"><span class="office">${escape(node.office)}</span><span class="name">${escape(node.value)}</span></p>\n`

/** 发文机关署名. */
export const issuerSignature = (node: IssuerSignature): Markup =>
  markup`<p class="issuerSignature">${escape(node.value)}</p>\n`

/** 成文日期 (7.3.5.4). */
export const documentDate = (node: DocumentDate): Markup =>
  markup`<p class="documentDate"><time datetime="${escape(node.date)}">${escape(dateText(node.date, node.form))}</time></p>\n`

/** 附注. */
export const annotation = (node: Annotation): Markup =>
  markup`<p class="annotation">${escape(annotationText(node))}</p>\n`
