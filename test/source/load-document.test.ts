import {describe, expect, test} from 'vitest'
import {createMemoryHost} from '../../src/host/memory.js'
import {HostError} from '../../src/host/host.js'
import type {DocumentMeta} from '../../src/source/document.js'
import {loadDocument} from '../../src/source/load-document.js'
import {addedLine, load, needed, path, replacing, toldAs, withLines} from './load.js'

const metaOf = (more: string): DocumentMeta | undefined => withLines(more).document?.meta

describe('a notice loads', () => {
  test('with every element under its Chinese term', () => {
    const {document, said} = withLines(
      '署名: 教育部\n印章: 不盖章\n附件:\n  - 申请表\n  - 标题: 名单\n    待附: 是\n附注: （此件公开发布）\n' +
        '抄送机关: 甲，乙。\n印发机关: 教育部办公厅\n印发日期: 2012年1月16日\n紧急程度: 特急\n份号: "000001"\n' +
        '信息公开:\n  关键词:\n    - 试点\n  公开属性: 主动公开\n数据:\n  邮编: 010020',
      '各地：\n'
    )
    expect(said).toEqual([])
    expect(document).toMatchObject({path, body: '各地：\n\n', bodyLine: 27})
    expect(document?.meta).toMatchObject({
      genre: 'notice',
      variant: 'letter',
      issuer: {name: '教育部', mark: '中华人民共和国教育部', agencyCodes: ['教技函', '教技']},
      documentNumber: {agencyCode: '教技函', year: 2012, sequence: 4},
      title: {value: '教育部关于开展教育信息化试点工作的通知', lines: null},
      recipients: '各省、自治区、直辖市教育厅（教委）',
      documentDate: {date: '2012-01-13', form: 'arabic'},
      signatures: ['教育部'],
      seal: 'none',
      attachments: [
        {title: '申请表', pending: false},
        {title: '名单', pending: true}
      ],
      annotation: '此件公开发布',
      copyRecipients: '甲，乙',
      printing: {office: '教育部办公厅', date: '2012-01-16'},
      urgency: '特急',
      copyNumber: '000001',
      disclosure: {keywords: ['试点'], openness: '主动公开', topic: [], index: null},
      values: {邮编: '010020'}
    })
  })

  test('the same under English keys and values', () => {
    const english = load(
      '---\ngenre: notice\nissuer: 中华人民共和国教育部\ndocumentNumber:\n  agencyCode: 教技\n  year: 2012\n  sequence: 4\n' +
        'title:\n  - 教育部关于\n  - 某事的通知\ndocumentDate: 2012-01-13\nseal: placeholder\n---\n'
    )
    expect(english.said).toEqual([])
    expect(english.document?.meta).toMatchObject({
      genre: 'notice',
      variant: 'standard',
      documentNumber: {agencyCode: '教技', year: 2012, sequence: 4},
      title: {value: '教育部关于某事的通知', lines: ['教育部关于', '某事的通知']},
      seal: 'placeholder',
      recipients: null
    })
  })

  test.each([
    ['版式: 文件', 'standard'],
    ['variant: minutes', 'minutes'],
    ['附注: 甲', 'letter']
  ])('the variant is what is written, else what the agency code says: %s', (line, variant) => {
    expect(metaOf(line)?.variant).toBe(variant)
  })

  test.each([
    ['命令\n令号: 第1号', 'order'],
    ['纪要', 'minutes'],
    ['函', 'letter']
  ])('%s takes the variant %s', (genre, variant) => {
    expect(replacing('文种', genre).document?.meta.variant).toBe(variant)
  })

  test('the closing colon of the recipients and the closing 。 of the copies are printed by yinfa', () => {
    const {document} = load(`---\n${needed.replace('（教委）', '（教委）：')}\n抄送机关:\n  - 甲\n  - 乙。\n---\n`)
    expect(document?.meta.recipients).toBe('各省、自治区、直辖市教育厅（教委）')
    expect(document?.meta.copyRecipients).toBe('甲，乙')
  })

  test.each([
    ['附注: 甲', ['中华人民共和国教育部']],
    ['署名: 教育部', ['教育部']],
    ['署名: 无', null],
    ['signature: none', null]
  ])('the signature is the issuer’s unless the document says otherwise: %s', (line, signature) => {
    expect(metaOf(line)?.signatures).toEqual(signature)
  })

  test('a key that a template left blank counts as absent', () => {
    expect(metaOf('附注:\n附件:\n紧急程度:')).toMatchObject({annotation: null, attachments: [], urgency: null})
  })

  test('a place is known for every value, and for a missing one its nearest holder', () => {
    const meta = metaOf('附件:\n  - 申请表\n  - 标题: 名单')
    expect(meta?.placeOf('attachments.1.title')).toEqual({
      path,
      line: addedLine + 2,
      column: 9,
      field: 'attachments.1.title'
    })
    expect(meta?.placeOf('attachments.7')).toMatchObject({line: addedLine + 1, field: 'attachments.7'})
  })
})

describe('values keep their characters', () => {
  test.each([
    '010020',
    '0100',
    '2012-02-30',
    '1e3',
    'yes',
    '~',
    'null',
    '0x1F',
    '1_000',
    '龘𠀀镕',
    '"=1+1"',
    '12:30:45'
  ])('%s', (value) => {
    expect(metaOf(`数据:\n  甲: ${value}`)?.values).toEqual({甲: value.replaceAll('"', '')})
  })

  test('names that objects have anyway are ordinary names', () => {
    const values = metaOf('数据:\n  constructor: 甲\n  __proto__: 乙')?.values
    expect(Object.entries(values ?? {})).toEqual([
      ['constructor', '甲'],
      ['__proto__', '乙']
    ])
    expect(({} as Record<string, unknown>)['乙']).toBeUndefined()
  })
})

describe('a wrong line says what is there, what should be, and where', () => {
  const numberHint = '机关代字（汉字）、六角括号里的四位年份、不编虚位的顺序号和“号”字，缺一不可。'
  test.each([
    [
      '发文字号',
      '教技函[2012]4号',
      '4:7 document-number-form 发文字号写的是 `教技函[2012]4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入。'
    ],
    [
      '发文字号',
      '教技函［2012］4号',
      '4:7 document-number-form 发文字号写的是 `教技函［2012］4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入。'
    ],
    [
      '发文字号',
      '教技函【2012】4号',
      '4:7 document-number-form 发文字号写的是 `教技函【2012】4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入。'
    ],
    [
      '发文字号',
      '教技函(2012)4号',
      '4:7 document-number-form 发文字号写的是 `教技函(2012)4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入。'
    ],
    [
      '发文字号',
      '教技函（2012）4号',
      '4:7 document-number-form 发文字号写的是 `教技函（2012）4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入。'
    ],
    [
      '发文字号',
      '教技函〔2012〕第4号',
      '4:7 document-number-form 发文字号写的是 `教技函〔2012〕第4号`，应为 `教技函〔2012〕4号`。 → 顺序号前不加“第”。'
    ],
    [
      '发文字号',
      '教技函〔2012〕04号',
      '4:7 document-number-form 发文字号写的是 `教技函〔2012〕04号`，应为 `教技函〔2012〕4号`。 → 顺序号不编虚位（1 不编为 01）。'
    ],
    [
      '发文字号',
      '教技函〔2012〕4',
      '4:7 document-number-form 发文字号写的是 `教技函〔2012〕4`，应为 `教技函〔2012〕4号`。 → 顺序号后加“号”字。'
    ],
    [
      '发文字号',
      '教技函〔２０１２〕4号',
      '4:7 document-number-form 发文字号写的是 `教技函〔２０１２〕4号`，应为 `教技函〔2012〕4号`。 → 年份用六角括号〔〕括入；数字用半角。'
    ],
    [
      '发文字号',
      '教技函〔2012〕 4号',
      '4:7 document-number-form 发文字号写的是 `教技函〔2012〕 4号`，应为 `教技函〔2012〕4号`。 → 中间不留空格。'
    ],
    [
      '发文字号',
      '教技函〔12〕4号',
      `4:7 document-number-form 发文字号写的是 \`教技函〔12〕4号\`，应写成机关代字、年份、顺序号，如 \`教技函〔2012〕4号\`。 → ${numberHint}`
    ],
    [
      '发文字号',
      '4号',
      `4:7 document-number-form 发文字号写的是 \`4号\`，应写成机关代字、年份、顺序号，如 \`教技函〔2012〕4号\`。 → ${numberHint}`
    ],
    ['发文字号', '教基〔2012〕4号', '4:7 agency-code-known 机关代字 `教基` 不是教育部的。 → 您是不是想写 `教技`？'],
    [
      '发文字号',
      '教技厅函〔2012〕4号',
      '4:7 agency-code-known 机关代字 `教技厅函` 不是教育部的。 → `教技厅函` 是教育部办公厅的机关代字，请核对发文机关和发文字号。'
    ],
    [
      '发文机关',
      '教育布',
      '3:7 issuer-known 发文机关 `教育布` 没有在 content/yinfa.yaml 中登记。 → 您是不是想写 `教育部`？'
    ],
    [
      '文种',
      '通告知',
      '2:5 front-matter-value 文种写的是 `通告知`，应为：决议、决定、命令、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。 → 您是不是想写 `通知`？'
    ],
    [
      '文种',
      'notise',
      '2:5 front-matter-value 文种写的是 `notise`，应为：决议、决定、命令、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。 → 您是不是想写 `notice`？'
    ],
    ['成文日期', '2012-02-30', '7:7 document-date-form 成文日期写的是 `2012-02-30`，没有这一天，2012年2月只有 29 天。'],
    [
      '成文日期',
      '2012年01月13日',
      '7:7 document-date-form 成文日期写的是 `2012年01月13日`，应为 `2012年1月13日`。 → 月、日不编虚位（1 不写成 01）。'
    ],
    ['标题', '', '5:5 front-matter-value 缺少标题。 → 请在信息头里写一行 `标题: …`。'],
    ['标题', '[]', '5:5 front-matter-value 标题是空列表。 → 请填写，或删去这一项。'],
    ['标题', '{甲: 乙}', '5:5 front-matter-value 标题应为一行文字，现在是一组 `键: 值`。']
  ])('%s: %s', (term, value, expected) => {
    const {document, said} = replacing(term, value)
    expect(document).toBeUndefined()
    expect(said).toEqual([expected])
  })

  test.each([
    [
      'documentDat: 2012-01-13',
      '8:1 front-matter-key 没有 `documentDat` 这一项。 → 您是不是想写 `documentDate`（成文日期）？'
    ],
    [
      '成文曰期: 2012-01-13',
      '8:1 front-matter-key 没有 `成文曰期` 这一项。 → 您是不是想写 `成文日期`（documentDate）？'
    ],
    ['文号: 甲', '8:1 front-matter-key 没有 `文号` 这一项。 → 您是不是想写 `发文字号`（documentNumber）？'],
    [
      'constructor: 甲',
      '8:1 front-matter-key 没有 `constructor` 这一项。 → 这里可以写：文种、版式、状态、发文机关、标志、行文方向、令号、签发人、发文字号、标题、主送机关、成文日期、署名、印章、签名章、出席、请假、列席、附件、印发件、附注、抄送机关、印发机关、印发日期、紧急程度、份号、工作要点、密级、信息公开、校对例外、数据。'
    ],
    ['title: 甲', '8:1 front-matter-key `title` 和第 5 行的 `标题` 是同一项，写了两次。 → 请只保留一个。'],
    ['标题: 甲', '8:1 front-matter-syntax `标题` 写了两次，第一次在第 5 行。 → 请只保留一个。'],
    [
      '密级: 机密',
      '8:5 document-kind-unclassified 这份文件标了密级；yinfa 不处理涉密公文。 → 涉密公文请在涉密信息系统中拟制；如果文件不涉密，请删去这一项。'
    ],
    ['印章: 有', '8:5 front-matter-value 印章写的是 `有`，应为：留空、不盖章。'],
    ['紧急程度: 急', '8:7 front-matter-value 紧急程度写的是 `急`，应为：特急、加急。'],
    ['份号: 12', '8:5 front-matter-value 份号写的是 `12`，应为 `000012`。'],
    ['附件: []', '8:5 front-matter-value 附件是空列表。 → 没有附件时请删去这一项。'],
    [
      '附件:\n  - 申请表。',
      '9:5 attachment-name 第 1 个附件的名称后面有标点 `。`，应为 `申请表`。 → 附件名称后不加标点符号，请删去。'
    ],
    [
      '附件:\n  - 甲\n  - 附件2：乙',
      '10:5 attachment-name 第 2 个附件的名称前面写了 `附件2：`，应为 `乙`。 → “附件”二字和序号由 yinfa 编排，这里只写名称。'
    ],
    [
      '附件:\n  - 标题: 甲\n    代附: 是',
      '10:5 front-matter-key 没有 `代附` 这一项。 → 您是不是想写 `待附`（pending）？'
    ],
    [
      '附件:\n  - 标题: 甲\n    待附:\n      子: 丑',
      '11:7 front-matter-value 第 1 个附件的“待附”应为 `是` 或 `否`，现在是 一组 `键: 值`。'
    ],
    ['附件:\n  - 待附: 是', '9:5 front-matter-value 第 1 个附件缺少标题。'],
    [
      '印发机关: 甲',
      '8:7 front-matter-value 写了印发机关，没有写印发日期；两项应同时出现。 → 请补上 `印发日期: …`，或删去印发机关。'
    ],
    [
      '印发机关: 甲\n印发日期: 2012-01-12',
      '9:7 print-date-order 印发日期 2012年1月12日 早于成文日期 2012年1月13日。 → 印发日期是送印的日期，不会早于成文日期，请核对。'
    ],
    [
      '信息公开:\n  公开属性: 公开',
      '9:9 front-matter-value 公开属性写的是 `公开`，应为：主动公开、依申请公开、不予公开。 → 您是不是想写 `主动公开`？'
    ],
    [
      '信息公开:\n  发布日期: 2012-01-13 25:00',
      '9:9 front-matter-value 发布日期写的是 `2012-01-13 25:00`，应写成 `2012-01-13` 或 `2012-01-13 09:30`。'
    ],
    ['信息公开: 主动公开', '8:7 front-matter-value 信息公开应为一组 `键: 值`，每行一项，比本行多缩进两个空格。'],
    [
      '数据: 甲',
      '8:5 front-matter-value 数据应为一组 `键: 值`，每行一项，比本行多缩进两个空格。 → 请检查每一项的冒号是不是半角，冒号后有没有空格。'
    ],
    [
      '数据:\n  标题: 甲',
      '9:3 front-matter-key 数据里的 `标题` 与公文要素或模板用词同名，表达式无法区分。 → 请换一个名称。'
    ],
    ['附注: |\n  甲\n  乙', '8:5 front-matter-value 附注应写在一行里，现在有 2 行。']
  ])('%s', (more, expected) => {
    const {document, said} = withLines(more)
    expect(document).toBeUndefined()
    expect(said).toEqual([expected])
  })
})

describe('Chinese digits in the date of a document', () => {
  test('were normal before the standard came into force', () => {
    expect(replacing('成文日期', '二〇一二年六月三十日').said).toEqual([])
  })

  test('are a warning from that day on, and the document is built', () => {
    const {document, said} = replacing('成文日期', '二〇一二年七月一日')
    expect(said).toEqual([
      '7:7 document-date-digits 成文日期 `二〇一二年七月一日` 用了汉字数字，2012年7月1日起应为 `2012年7月1日`。 → 请改为 `2012年7月1日`。'
    ])
    expect(document?.meta.documentDate).toEqual({date: '2012-07-01', form: 'chinese'})
  })
})

test('a Big5 file with fences is no GB18030 file', () => {
  // 標題: 通知 in Big5.
  const title = [0xbc, 0xd0, 0xc3, 0x44, 0x3a, 0x20, 0xb3, 0x71, 0xaa, 0xbe, 0x0a]
  const {said} = load(Uint8Array.from([...Buffer.from('---\n'), ...title, ...Buffer.from('---\n')]))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('file-encoding')
})

test('all errors of a file are reported at once and in line order', () => {
  const {document, findings} = load(
    '---\n文种：通知\n发文机构: 教育部\n发文字号: 教技函[2012]4号\ntitle:　甲\n标题: 乙\n成文日期: 2012-02-30\n印章: 盖\n密级: 机密\n－－－\n正文\n'
  )
  expect(document).toBeUndefined()
  expect(findings.map(({id, place}) => `${place.line} ${id}`)).toEqual([
    '2 full-width-syntax',
    '3 front-matter-key',
    '4 document-number-form',
    '5 full-width-syntax',
    '6 front-matter-key',
    '7 document-date-form',
    '8 front-matter-value',
    '9 document-kind-unclassified',
    '10 front-matter-fence'
  ])
})

describe('a file that cannot be had', () => {
  const host = createMemoryHost({'content/documents/2012/试点通知.md': ''})
  const said = (use: typeof host, at: string): readonly string[] => {
    const messages: string[] = []
    loadDocument(use, at, {issuers: [], site: null, checks: [], terms: [], externals: []}, (finding) =>
      messages.push(toldAs(finding))
    )
    return messages
  }

  test('is named with the one that was perhaps meant', () => {
    expect(said(host, 'content/documents/2012/试点通知.m')).toEqual([
      '-:- file-found 找不到文件 `content/documents/2012/试点通知.m`。 → 您是不是想用 `content/documents/2012/试点通知.md`？'
    ])
  })

  test('says why it cannot be read', () => {
    const closed = {
      ...host,
      read: (at: string): Uint8Array => {
        throw new HostError(at, 'EACCES')
      }
    }
    expect(said(closed, 'a.md')).toEqual([
      '-:- file-readable 无法读取文件 `a.md`：没有权限（EACCES）。 → 请检查后重试。'
    ])
  })

  test('is refused when it is far too big', () => {
    const big = {...host, read: () => new Uint8Array(17 * 1024 * 1024)}
    expect(said(big, 'a.md')).toEqual(['-:- file-readable 文件有 17.0 MB，超过了 16 MB 的上限。 → 请拆成几个文件。'])
  })
})
