/** Content → official document: the pipeline up to the tree, in one screen. */
import {tableFindings} from './check/table-columns.js'
import {typedFacts, type TypedText} from './check/typed-facts.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from './diagnostics/diagnostic.js'
import type {DocumentMemory} from './document-memory.js'
import {expand} from './expand/expand.js'
import type {Helpers} from './expand/helper.js'
import {placedBlocks, type PlacedBlocks, type PlacedSheet} from './expand/placed-blocks.js'
import {fillValues} from './expand/values.js'
import {type FormMemory, formMemory} from './forms/form-memory.js'
import {formHint, formIds, loadForm} from './forms/load.js'
import {type FormParts, fromMdast, type PartFile, type PartFiles} from './gongwen/from-mdast/index.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {Pictures} from './gongwen/picture.js'
import type {Host} from './host/host.js'
import type {DocumentSource, Workspace} from './source/document.js'
import {settleClosing} from './layout/closing-room.js'
import {settleFirstPage} from './layout/first-page.js'
import {imprintFits} from './layout/imprint.js'
import {settleTitles} from './layout/settle-titles.js'
import {documentNumberText} from './layout/text.js'
import type {WorkPlan} from './ledger/model.js'
import {readPictures} from './pictures/index.js'
import {queryHelpers} from './query/index.js'
import {emptyRegistry} from './registry/empty.js'
import type {Registry} from './registry/model.js'
import {loadDocument} from './source/load-document.js'
import type {TemplateMemory} from './template-memory.js'
import {readPart} from './source/part-file.js'
import {templatesOf} from './source/templates.js'
import {type CompilePlan, readWorkPlan} from './work-plan.js'

/** A document whose content is understood. */
export interface CompiledDocument {
  readonly source: DocumentSource
  readonly tree: Gongwen
  /** The pictures of its figures. */
  readonly pictures: Pictures
  /** 开放数据: the rows of its lists, in the order of the document. */
  readonly sheets: readonly PlacedSheet[]
}

/** What documents share: the settings of the workspace, and its data. */
export interface World {
  readonly workspace: Workspace
  /** The data of content/data; asked for by the first document that queries it. Without it there is no data. */
  readonly registry?: () => LoadedRegistry
  /** What many documents from one template share; see `templateMemory`. */
  readonly memory?: TemplateMemory
  /** Forms that documents carry, kept from one to the next. */
  readonly forms?: FormMemory
  /** What the last version of the document left. */
  readonly left?: DocumentMemory
}

/** A registry and what was found wrong with its files. */
export interface LoadedRegistry {
  readonly registry: Registry
  /** An error among them stops every document that queries the registry, and no other. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Read → load → expand → parse → tree. Content is never a reason to throw: everything is reported, and there is no
 * document when a finding is an error.
 * @param path workspace-relative path of the Markdown file
 */
export const compileDocument = (
  path: string,
  world: World,
  host: Host,
  report: Report
): Promise<CompiledDocument | undefined> => compileAfter([], path, world, host, report)

/** @param trail the documents that wait for this one */
async function compileAfter(
  trail: readonly string[],
  path: string,
  world: World,
  host: Host,
  report: Report
): Promise<CompiledDocument | undefined> {
  const source = loadDocument(host, path, world.workspace, report, world.left?.front)
  return source === undefined ? undefined : compileLoaded(trail, source, world, host, report)
}

/**
 * The same for a document that is loaded already: one row of a 邮件合并.
 * @param source the document; several may share a path
 */
export const compileSource = (
  source: DocumentSource,
  world: World,
  host: Host,
  report: Report
): Promise<CompiledDocument | undefined> => compileLoaded([], source, world, host, report)

async function compileLoaded(
  trail: readonly string[],
  source: DocumentSource,
  world: World,
  host: Host,
  report: Report
): Promise<CompiledDocument | undefined> {
  const {path} = source
  const findings: Diagnostic[] = []
  const note: Report = (finding) => {
    findings.push(finding)
    report(finding)
  }
  const registry = registryOf(world, note)
  const compilePlan: CompilePlan = (planPath, said) => compileAfter([...trail, path], planPath, world, host, said)
  const plan = await readWorkPlan(source, {trail, registry: registry.read, compile: compilePlan, report: note})
  if (plan === undefined && source.meta.workPlan !== null) return undefined
  const helpers = helpersOf(source, registry.read, plan)
  const {memory} = world
  // A work plan that a document names is compiled on its own.
  const left = trail.length === 0 ? world.left : undefined
  left?.sections.begin()
  const desk: Desk = {host, helpers, placed: placedBlocks(), texts: [], report: note, memory, left}
  const body = await readMarkdown(source, desk)
  const files = await partFiles(source, desk)
  if (registry.isUsed()) for (const text of desk.texts) for (const finding of typedFacts(text)) note(finding)
  const forms = formParts(source, world.forms ?? formMemory(), host, note)
  if (body === undefined) return undefined
  const tree = settled(fromMdast(body.root, source.meta, body.context, files, forms), source, note)
  for (const finding of tableFindings(tree, path)) note(finding)
  const pictures = readPictures(tree, path, host, note, desk.placed.pictures())
  return hasErrors(findings) ? undefined : {source, tree, pictures, sheets: desk.placed.sheets(tree)}
}

/** What the texts of one document share. */
interface Desk {
  readonly host: Host
  readonly helpers: Helpers
  readonly placed: PlacedBlocks
  /** Every text that was expanded. */
  readonly texts: TypedText[]
  readonly report: Report
  readonly memory: TemplateMemory | undefined
  readonly left: DocumentMemory | undefined
}

/** What the expressions of a document can call. */
function helpersOf({meta}: DocumentSource, registry: () => Registry | undefined, plan: WorkPlan | undefined): Helpers {
  const ownNumber = meta.documentNumber === null ? null : documentNumberText(meta.documentNumber)
  return queryHelpers(registry, {date: meta.documentDate.date, ownNumber, plan})
}

/** The registry as one document asks for it: what is wrong with it is also wrong with the document, once. */
function registryOf(
  {registry}: World,
  report: Report
): {readonly read: () => Registry | undefined; readonly isUsed: () => boolean} {
  let loaded: {readonly registry: Registry | undefined} | undefined
  const read = (): Registry | undefined => {
    if (loaded === undefined) {
      const answer = registry?.() ?? {registry: emptyRegistry, diagnostics: []}
      for (const finding of answer.diagnostics) report(finding)
      loaded = {registry: hasErrors(answer.diagnostics) ? undefined : answer.registry}
    }
    return loaded.registry
  }
  return {read, isUsed: () => loaded !== undefined}
}

/** Expand and parse one Markdown text. */
async function readMarkdown(source: DocumentSource, desk: Desk): Promise<PartFile | undefined> {
  const {host, helpers, placed, report, memory, left} = desk
  const expanded = await expand(source, {templates: templatesOf(host), helpers, ...memory?.expansion}, report)
  if (expanded === undefined) return undefined
  const {path} = source
  const {markdown, lineOf, values} = expanded
  desk.texts.push({path, markdown, lineOf})
  const {parseMarkdown} = await import('./parse/markdown.js')
  const {root, excess} =
    memory === undefined ? parseMarkdown(markdown, left?.sections) : memory.parsed(markdown, parseMarkdown)
  if (excess !== undefined) {
    report(diagnostic('markdown-bounds', {path, line: lineOf(excess.line)}, excess.message, excess.hint))
    return undefined
  }
  const fill = (text: string): string => fillValues(text, values)
  const blocksOf = placed.reader(values)
  return {root, context: {path, markdown, lineOf, fill, blocksOf, onPlaced: placed.onPlaced, report}}
}

/** Attachments and enclosures in files of their own; expressions in them know the same values as the body. */
async function partFiles(source: DocumentSource, desk: Desk): Promise<PartFiles> {
  const {meta, path} = source
  const entries = [
    ...meta.enclosures.map(({file}, index) => ({file, field: `enclosures.${index}`})),
    ...meta.attachments.map(({file}, index) => ({file, field: `attachments.${index}`}))
  ]
  const files = new Map<string, PartFile>()
  for (const {file, field} of entries) {
    const place = meta.placeOf(`${field}.file`)
    const part = file === null ? undefined : readPart(desk.host, path, file, place, desk.report)
    if (part === undefined) continue
    const read = await readMarkdown({...source, path: part.path, body: part.text, bodyLine: 1}, desk)
    if (read !== undefined) files.set(field, read)
  }
  return files
}

/** Attachments that are forms, made from their schemas. */
function formParts({meta}: DocumentSource, memory: FormMemory, host: Host, report: Report): FormParts {
  const loaded = new Set<string>()
  return new Map(
    meta.attachments.flatMap(({forms}, index) => {
      if (forms === undefined) return []
      const field = `attachments.${index}`
      const place = meta.placeOf(`${field}.forms`)
      const trees = forms.flatMap((id) => {
        if (loaded.has(id)) report(diagnostic('form-found', place, `申请表 \`${id}\` 列了两次。`, '请只保留一处。'))
        if (loaded.has(id)) return []
        loaded.add(id)
        const schema = loadForm(host, id, report, memory)
        if (schema === undefined && !formIds(host).includes(id))
          report(diagnostic('form-found', place, `没有名为 \`${id}\` 的申请表。`, formHint(id, host)))
        return schema === undefined ? [] : [memory.tree(schema)]
      })
      return [[field, trees] as const]
    })
  )
}

/** Page 1 must show 正文 (7.3.3): what would crowd it out is set elsewhere, and said. */
function settled(tree: Gongwen, {meta}: DocumentSource, report: Report): Gongwen {
  const {tree: result, leadMarkOnly, movedRecipients} = settleFirstPage(settleTitles(tree))
  if (leadMarkOnly !== null) {
    const message = `${leadMarkOnly.children.length} 个机关联合行文，首页排不下全部名称，发文机关标志只用主办机关的。`
    const hint = `这是标准允许的排法。如果就要这样，请写 \`标志: ${meta.issuer.mark}\`，不再提示。`
    report(diagnostic('joint-mark-size', meta.placeOf('issuer'), message, hint))
  }
  if (movedRecipients !== null) {
    const message = '主送机关名称太多，首页排不下正文，已移到版记，排在抄送机关之上。'
    report(diagnostic('recipients-first-page', meta.placeOf('recipients'), message, '这是标准规定的排法，不需要改动。'))
  }
  if (!imprintFits(result)) {
    const message = '版记里的主送机关和抄送机关太多，一页排不下。'
    const hint = '请改用统称，如“各省、自治区、直辖市教育厅（教委）”。'
    const at = movedRecipients === null ? 'copyRecipients' : 'recipients'
    report(diagnostic('imprint-room', meta.placeOf(at), message, hint))
  }
  return settleClosing(result)
}
