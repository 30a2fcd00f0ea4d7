/** One document file → its elements and its body. All errors of the file are reported in one run, in line order. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {canonical, type Canonical} from './canonical.js'
import {crossChecks} from './cross-checks.js'
import {upwardGenres, type Variant} from '../gongwen/genres.js'
import type {AttendanceMeta, Disclosure, DocumentMeta, DocumentSource, Issuer, Workspace} from './document.js'
import {type FrontMatter, type FrontMatterMemory, readFrontMatter} from './front-matter.js'
import {checkIssuer, defaultVariant, findIssuer} from './issuer.js'
import {checkSigning} from './signing.js'
import {allKeyWords, documentKeys} from './keys.js'
import {type FieldMemory, readFields} from './read-fields.js'
import {readText} from './read.js'
import {type DocumentFields, documentSchema} from './schema.js'

const noDisclosure: Disclosure = {
  index: null,
  category: null,
  topic: [],
  keywords: [],
  summary: null,
  openness: null,
  validity: null,
  datePublished: null
}

/**
 * Load a document. Content is never a reason to throw: every fault is reported and the result is undefined.
 * @param host where files are
 * @param path workspace-relative path of the Markdown file
 * @param workspace content/yinfa.yaml
 * @param report receives every finding of the file, by line
 * @param memory what was read of its front matter before
 */
export function loadDocument(
  host: Host,
  path: string,
  workspace: Workspace,
  report: Report,
  memory?: FrontMatterMemory
): DocumentSource | undefined {
  const findings: Diagnostic[] = []
  const document = load(host, path, workspace, (finding) => findings.push(finding), memory)
  for (const finding of inLineOrder(withoutEchoes(findings))) report(finding)
  return hasErrors(findings) ? undefined : document
}

/** Without the unknown keys and wrong values that are only what is left of a line that could not be read. */
export function withoutEchoes(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const broken = new Set(findings.filter(({id}) => id === 'front-matter-syntax').map(({place}) => place.line))
  const echoes = new Set(['front-matter-key', 'front-matter-value'])
  return findings.filter(({id, place}) => !echoes.has(id) || !broken.has(place.line))
}

/** Findings by line and column; those without a line first, equals in the order in which they were found. */
export const inLineOrder = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  findings.toSorted(
    ({place: one}, {place: other}) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
  )

function load(
  host: Host,
  path: string,
  workspace: Workspace,
  report: Report,
  memory: FrontMatterMemory | undefined
): DocumentSource | undefined {
  const keyWords = allKeyWords(documentKeys)
  const text = readText(host, path, report, (decoded) => provesDocument(decoded, keyWords))
  if (text === undefined) return undefined
  const front = readFrontMatter(text, {path, report, keyWords, memory})
  return front === undefined ? undefined : documentOf({path, ...front}, workspace, report)
}

/**
 * The document of front matter and body that were read. Reports faults of its elements, in no order.
 * @param file its path, and what `readFrontMatter` found there
 * @param memory of documents that say much the same
 */
export function documentOf(
  {path, mapping, body, bodyLine}: FrontMatter & {readonly path: string},
  workspace: Workspace,
  report: Report,
  memory?: FieldMemory
): DocumentSource | undefined {
  const source = canonical(mapping, documentKeys, 'front-matter-key')
  const {fields, findings} = readFields(documentSchema.shape, source, 'front-matter-value', memory)
  const checks = crossChecks.flatMap((check) => check(fields, source))
  for (const finding of [...source.findings, ...findings, ...checks, ...checkIssuer(fields, workspace, source)]) {
    report(finding)
  }
  const meta = metaOf(fields, workspace, source)
  for (const finding of meta === undefined ? [] : checkSigning(meta)) report(finding)
  return meta === undefined ? undefined : {path, meta, body, bodyLine}
}

/** GB18030 is believed when a line of the decoded text starts with a key; a fence alone reads alike in Big5. */
export const provesDocument = (text: string, keyWords: ReadonlySet<string>): boolean =>
  text
    .split(/\r\n?|\n/u)
    .slice(0, 200)
    .some((line) => keyWords.has((/^([^\s:：]+)\s*[:：]/u.exec(line) ?? [])[1] ?? ''))

/** What `signature` says of a document that carries none, such as a text that another one publishes. */
const unsigned: ReadonlySet<string> = new Set(['无', 'none'])

function metaOf(fields: DocumentFields, workspace: Workspace, source: Canonical): DocumentMeta | undefined {
  const {genre, title, documentDate, printingOffice, printDate, attendees, absentees, observers} = fields
  const [issuer, ...jointIssuers] = (fields.issuer ?? []).map((name) => findIssuer(workspace, name))
  if (genre === undefined || title === undefined || documentDate === undefined || issuer === undefined) return undefined
  const others = jointIssuers.filter((other) => other !== undefined)
  const variant = fields.variant ?? defaultVariant(fields)
  const present = (presence: AttendanceMeta['presence'], names: string | undefined): readonly AttendanceMeta[] =>
    names === undefined ? [] : [{presence, names}]
  return {
    genre,
    variant,
    status: fields.status ?? 'issued',
    issuer,
    jointIssuers: others,
    mark: fields.mark ?? null,
    direction: fields.direction ?? (upwardGenres.has(genre) ? 'upward' : null),
    orderNumber: fields.orderNumber ?? null,
    signatories: fields.signatories ?? [],
    documentNumber: fields.documentNumber ?? null,
    title,
    recipients: fields.recipients ?? null,
    documentDate,
    signatures: signaturesOf(fields.signature, variant, [issuer, ...others]),
    // Minutes carry no seal (practice); whoever signs by 签名章 needs none.
    seal: fields.seal ?? (variant === 'minutes' ? 'none' : 'placeholder'),
    signers: fields.signer ?? [],
    attendance: [...present('出席', attendees), ...present('请假', absentees), ...present('列席', observers)],
    attachments: fields.attachments ?? [],
    enclosures: fields.enclosures ?? [],
    annotation: fields.annotation ?? null,
    copyRecipients: fields.copyRecipients ?? null,
    printing:
      printingOffice === undefined || printDate === undefined ? null : {office: printingOffice, date: printDate.date},
    urgency: fields.urgency ?? null,
    copyNumber: fields.copyNumber ?? null,
    workPlan: fields.workPlan ?? null,
    disclosure: fields.disclosure ?? noDisclosure,
    exceptions: (fields.exceptions ?? []).map((entry, index) => ({
      ...entry,
      place: source.placeOf(Array.isArray(source.plain['exceptions']) ? `exceptions.${index}` : 'exceptions')
    })),
    values: fields.values ?? {},
    placeOf: source.placeOf
  }
}

/** 署名 as written, else those of the issuers, in a 联合行文 by their 规范化简称; minutes say by their mark whose they are and end with the date alone. */
function signaturesOf(
  written: readonly string[] | undefined,
  variant: Variant,
  issuers: readonly Issuer[]
): DocumentMeta['signatures'] {
  if (written === undefined) {
    if (variant === 'minutes') return []
    return issuers.map(({name, signature}) => (issuers.length > 1 ? name : signature))
  }
  return written.length === 1 && unsigned.has(written[0] ?? '') ? null : written
}
