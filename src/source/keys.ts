/** The keys of front matter and of content/yinfa.yaml: code name and Chinese term, both of which people may write. */

/** What a key stands for. */
export interface KeySpec {
  /** 术语: the Chinese name of the key, equally valid in the file. */
  readonly term: string
  /** Keys inside its mapping, or inside the mappings of its list. Without it the content is free. */
  readonly keys?: KeyTable
}

/** Keys of one mapping by code name. */
export type KeyTable = ReadonlyMap<string, KeySpec>

/** A table of keys from code names and terms. */
export const keyTable = (rows: Readonly<Record<string, string | KeySpec>>): KeyTable =>
  new Map(Object.entries(rows).map(([key, row]) => [key, typeof row === 'string' ? {term: row} : row]))

/** Front matter of a document. */
export const documentKeys = keyTable({
  genre: '文种',
  variant: '版式',
  status: '状态',
  issuer: '发文机关',
  mark: '标志',
  direction: '行文方向',
  orderNumber: '令号',
  signatories: '签发人',
  documentNumber: {term: '发文字号', keys: keyTable({agencyCode: '机关代字', year: '年份', sequence: '顺序号'})},
  title: '标题',
  recipients: '主送机关',
  documentDate: '成文日期',
  signature: '署名',
  seal: '印章',
  signer: {term: '签名章', keys: keyTable({title: '职务', name: '姓名'})},
  attendees: '出席',
  absentees: '请假',
  observers: '列席',
  attachments: {
    term: '附件',
    keys: keyTable({
      title: '标题',
      file: '文件',
      forms: '申请表',
      pending: '待附',
      signature: '署名',
      documentDate: '成文日期'
    })
  },
  enclosures: {
    term: '印发件',
    keys: keyTable({title: '标题', file: '文件', signature: '署名', documentDate: '成文日期'})
  },
  annotation: '附注',
  copyRecipients: '抄送机关',
  printingOffice: '印发机关',
  printDate: '印发日期',
  urgency: '紧急程度',
  copyNumber: '份号',
  workPlan: '工作要点',
  classification: '密级',
  disclosure: {
    term: '信息公开',
    keys: keyTable({
      index: '索引号',
      category: '信息类别',
      topic: '主题分类',
      keywords: '关键词',
      summary: '内容概述',
      openness: '公开属性',
      validity: '有效性',
      datePublished: '发布日期'
    })
  },
  exceptions: {term: '校对例外', keys: keyTable({rule: '规则', text: '文字', reason: '理由'})},
  values: '数据'
})

/** content/yinfa.yaml. */
export const workspaceKeys = keyTable({
  issuers: {
    term: '发文机关',
    keys: keyTable({name: '名称', mark: '标志', signature: '署名', agencyCodes: '机关代字', address: '地址'})
  },
  site: {
    term: '网站',
    keys: keyTable({name: '名称', domain: '域名', idCode: '标识码', column: '栏目', columnType: '栏目类型'})
  },
  checks: '校对',
  terms: {term: '用语', keys: keyTable({name: '名称', avoid: '不用', use: '改用', reason: '说明'})},
  externals: {term: '外部公文', keys: keyTable({number: '文号', title: '标题', date: '日期'})}
})

/** templates/forms/<代号>.yaml. */
export const formKeys = keyTable({
  title: '名称',
  categories: '类别',
  issuer: '发文机关',
  source: '依据',
  date: '日期',
  fields: {
    term: '填写项',
    keys: keyTable({
      key: '键',
      label: '标签',
      type: '类型',
      required: '必填',
      limit: '字数上限',
      options: '选项',
      hint: '提示',
      closings: '落款',
      prefill: '预填'
    })
  },
  rules: {term: '规则', keys: keyTable({anyOf: '至少填一项', inOrder: '先后', together: '同填'})},
  columns: '列宽',
  rows: {term: '版面', keys: keyTable({cells: '格', height: '高'})}
})

/** Every word that is a key somewhere in a table, in both languages. */
export function allKeyWords(keys: KeyTable): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [key, spec] of keys) {
    words.add(key).add(spec.term)
    for (const word of spec.keys === undefined ? [] : allKeyWords(spec.keys)) words.add(word)
  }
  return words
}

/** Words that are keys of this very mapping, in both languages. */
export const keyWords = (keys: KeyTable): ReadonlySet<string> =>
  new Set([...keys].flatMap(([key, spec]) => [key, spec.term]))

/** The code name of a word typed as key: `标题` and `title` → `title`. */
export function codeName(word: string, keys: KeyTable): string | undefined {
  if (keys.has(word)) return word
  for (const [key, spec] of keys) if (spec.term === word) return key
  return undefined
}

/** How a key is shown to people, the language they typed first: `documentDate`（成文日期） or `成文日期`（documentDate）. */
export function keyLabel(key: string, keys: KeyTable, typed: string): string {
  const term = keys.get(key)?.term ?? key
  return /^\p{ASCII}+$/u.test(typed) ? `\`${key}\`（${term}）` : `\`${term}\`（${key}）`
}
