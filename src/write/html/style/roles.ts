/** One CSS rule per role of layout/styles.ts: what a role shares with the body is inherited. */
import {cssFamilies, type FaceRole} from '../../../layout/faces.js'
import {inlineFaces, partFaces, type Role, type Style, styles} from '../../../layout/styles.js'
import {decimal, fromPt} from './lengths.js'

/** Selectors of the roles that are not a class of their own name. */
const selectors: Partial<Record<Role, string>> = {
  letterNumber: '.letter .documentNumber',
  attachmentNote: '.attachmentNote',
  contact: '.contact'
}
/** Set elsewhere: page numbers exist on paper only. */
const elsewhere: ReadonlySet<Role> = new Set(['pageNumber'])

const generic: ReadonlySet<string> = new Set(['serif', 'sans-serif'])
const stack = (role: FaceRole): string =>
  cssFamilies[role].map((family) => (generic.has(family) ? family : `"${family}"`)).join(',')

/** `--face-…` of every category, for `:root`. */
export const faceProperties = (Object.keys(cssFamilies) as FaceRole[])
  .map((role) => `--face-${role}:${stack(role)}`)
  .join(';')

/**
 * The declarations that set a face. The free and the system faces nearest to 小标宋 are the bold weight of a 宋体 family;
 * 小标宋 itself has one weight, which `font-synthesis:none` protects from being thickened.
 */
const faceRule = (role: FaceRole): string =>
  `font-family:var(--face-${role})${role === 'xiaobiaosong' ? ';font-weight:700' : ''}`

/** Rules of all roles and of inline emphasis. */
export const roleRules: string = [
  ...(Object.keys(styles) as Role[]).filter((role) => !elsewhere.has(role)).map(roleRule),
  `.signatories .label{${faceRule(partFaces.signatoryLabel)}}`,
  `.attendanceList .label{${faceRule(partFaces.attendanceLabel)}}`,
  `.signer .name{${faceRule(partFaces.signerName)}}`,
  `.gongwen strong{font-weight:400;${faceRule(inlineFaces.strong)}}`,
  `.gongwen em{font-style:normal;${faceRule(inlineFaces.emphasis)}}`
].join('\n')

function roleRule(role: Role): string {
  const style: Style = styles[role]
  const base: Style = styles.body
  const declarations = [
    style.face === base.face ? '' : faceRule(style.face),
    style.size === base.size ? '' : `font-size:max(${fromPt(style.size)},1rem)`,
    style.pitch === base.pitch ? '' : `line-height:${decimal(style.pitch / style.size)}`,
    style.align === 'justify' ? '' : `text-align:${style.align}`,
    style.firstIndent === 0 ? '' : `text-indent:${style.firstIndent}em`,
    style.color === 'red' ? 'color:var(--red)' : ''
  ].filter((declaration) => declaration !== '')
  return declarations.length === 0 ? '' : `${selectors[role] ?? `.${role}`}{${declarations.join(';')}}`
}
