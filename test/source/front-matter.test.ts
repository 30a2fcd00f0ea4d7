import {describe, expect, test} from 'vitest'
import fc from 'fast-check'
import {load, needed, replacing, withLines} from './load.js'

describe('full-width traps are named with the fix', () => {
  test.each([
    [
      '附注：甲',
      '8:3 full-width-syntax `附注` 后面是全角冒号 `：`，应为半角冒号加一个空格：`附注: `。 → 请改为 `附注: 甲`；如果这一行确实是文字而不是一项，请给整个值加上引号。'
    ],
    [
      '  附注：甲',
      '8:5 full-width-syntax `附注` 后面是全角冒号 `：`，应为半角冒号加一个空格：`附注: `。 → 请改为 `附注: 甲`；如果这一行确实是文字而不是一项，请给整个值加上引号。'
    ],
    ['附注:　甲', '8:4 full-width-syntax 冒号后面有全角空格，应为一个半角空格。 → 请删去全角空格，只留一个半角空格。'],
    ['附注: 　甲', '8:5 full-width-syntax 冒号后面有全角空格，应为一个半角空格。 → 请删去全角空格，只留一个半角空格。'],
    [
      '附注:\u00A0甲',
      '8:4 full-width-syntax 冒号后面有不间断空格，应为一个半角空格。 → 请删去不间断空格，只留一个半角空格。'
    ],
    ['附注:甲', '8:4 full-width-syntax `附注:` 后面缺一个空格。 → 请改为 `附注: 甲`。'],
    [
      '　附注: 甲',
      '8:1 full-width-syntax 行首的缩进用了全角空格，信息头里只能用半角空格缩进。 → 请把全角空格删去，或换成半角空格。'
    ],
    [
      '附件:\n　　- 甲',
      '9:1 full-width-syntax 行首的缩进用了全角空格，信息头里只能用半角空格缩进。 → 请把全角空格删去，或换成半角空格。'
    ],
    [
      '附件:\n\t- 甲',
      '9:1 full-width-syntax 行首的缩进用了制表符（Tab），信息头里只能用半角空格缩进。 → 请把制表符（Tab）删去，或换成半角空格。'
    ],
    [
      '附件:\n  － 甲',
      '9:3 full-width-syntax 列表项前面是 `－`，应为半角减号加一个空格 `- `。 → 请切换到半角输入后重写这一行的开头。'
    ],
    [
      '附件:\n  -　甲',
      '9:4 full-width-syntax 列表的减号后面有全角空格，应为一个半角空格。 → 请删去全角空格，只留一个半角空格。'
    ],
    [
      '附件:\n  - 标题：甲',
      '9:7 full-width-syntax `标题` 后面是全角冒号 `：`，应为半角冒号加一个空格：`标题: `。 → 请改为 `标题: 甲`；如果这一行确实是文字而不是一项，请给整个值加上引号。'
    ]
  ])('%j', (more, expected) => {
    const {document, said} = withLines(more)
    expect(document).toBeUndefined()
    // Indenting a key at the margin is a fault of its own beside the colon.
    expect(said.filter((line) => !line.includes('front-matter-syntax'))).toEqual([expected])
  })

  test('the same marks inside quotes and blocks are the author’s', () => {
    const {document, said} = withLines('附注: "附件：另发"\n数据:\n  甲: |\n    标题：乙\n    　丙\n  丁: "　戊"')
    expect(said).toEqual([])
    expect(document?.meta.annotation).toBe('附件：另发')
    expect(document?.meta.values).toEqual({甲: '标题：乙\n　丙\n', 丁: '　戊'})
  })

  test('a full-width colon inside a value is text', () => {
    expect(withLines('附注: 联系人：张三').document?.meta.annotation).toBe('联系人：张三')
  })
})

describe('fences', () => {
  const dashes = '（三个半角减号，前后没有别的字符）。 → 请切换到半角输入后重写这一行。'
  test.each(['－－－', '———', '—', '----', '--', '——'].filter((fence) => fence.length > 1))(
    'a closing %s is named',
    (fence) => {
      expect(load(`---\n${needed}\n${fence}\n正文\n`).said).toEqual([
        `8:- front-matter-fence 信息头的结束行写的是 \`${fence}\`，应为 \`---\`${dashes}`
      ])
    }
  )

  test('an opening －－－ is named', () => {
    expect(load(`－－－\n${needed}\n---\n`).said).toEqual([
      `1:- front-matter-fence 信息头的第一行写的是 \`－－－\`，应为 \`---\`${dashes}`
    ])
  })

  test.each([
    [
      '没有信息头',
      '1:- front-matter-present 文件开头没有信息头（写文种、发文机关、标题、成文日期的部分）。 → 请在文件开头写：一行 `---`，然后每行一项，如 `标题: 关于……的通知`，最后再一行 `---`。'
    ],
    [
      '',
      '1:- front-matter-present 文件开头没有信息头（写文种、发文机关、标题、成文日期的部分）。 → 请在文件开头写：一行 `---`，然后每行一项，如 `标题: 关于……的通知`，最后再一行 `---`。'
    ],
    [
      '标题：甲\n---',
      '1:- front-matter-fence 信息头前面缺少 `---`：第 1 行直接写了 `标题：甲`。 → 请在它上面加一行 `---`（三个半角减号，单独一行）。'
    ],
    [
      '---\n标题: 甲\n正文',
      '1:- front-matter-fence 信息头没有结束：从第 1 行的 `---` 往下找不到第二个 `---`。 → 请在信息头的最后一项下面、正文上面加一行 `---`（三个半角减号，单独一行）。'
    ],
    ['---\n---\n正文', '1:- front-matter-syntax 信息头是空的。 → 请每行写一项，如 `标题: 关于……的通知`。'],
    ['---\n- 甲\n---\n', '1:- front-matter-syntax 信息头不是一组 `键: 值`。 → 请每行写一项，如 `标题: 关于……的通知`。'],
    [
      '---\n标题: 甲\n---x\n---\n',
      '3:- front-matter-fence 这一行以 `---` 开头，后面又有别的字符，无法判断信息头是否到此结束。 → 结束行应只有 `---`；如果是文字，请在行首加空格。'
    ]
  ])('%j', (text, expected) => {
    expect(load(text).said).toEqual([expected])
  })

  test('blank lines above the first fence are named', () => {
    expect(load(`\n\n---\n${needed}\n---\n`).said).toEqual([
      '1:- front-matter-fence 信息头的 `---` 在第 3 行，应在文件的第一行。 → 请删去它上面的 2 个空行。'
    ])
  })

  test('a rule in the body is the body’s', () => {
    expect(load(`---\n${needed}\n---\n甲\n\n---\n\n乙\n`).document?.body).toBe('甲\n\n---\n\n乙\n')
  })

  test('a byte order mark and blanks behind the dashes do no harm', () => {
    expect(load(`\uFEFF---  \n${needed}\n--- \n正文`).document).toMatchObject({body: '正文', bodyLine: 9})
  })
})

describe('bad YAML is named with its line in the file', () => {
  const item = '每一项应写成 `键: 值`，占一行。如果正文从这里开始，请在它上面加一行 `---`。'
  const quoteThis = (value: string): string => `如果是文字，请给整个值加上引号，改为 \`附注: ${value}\`。`
  const quote = '如果值里含有 `: `、` #` 或以特殊符号开头，请给整个值加上引号。'
  test.each([
    ['各地要认真贯彻', `8:1 front-matter-syntax 这一行不完整：缺少冒号、引号或括号。 → ${item}`],
    ['附注: 甲: 乙', `8:5 front-matter-syntax 一行里有两个 \`: \`，无法判断哪个是键。 → ${quoteThis("'甲: 乙'")}`],
    ['附注: @甲', `8:5 front-matter-syntax 值以 YAML 的保留符号开头。 → ${quoteThis("'@甲'")}`],
    ['附注: !tag 乙', `8:5 front-matter-syntax 值前面有 YAML 标签（\`!\` 开头），不能使用。 → 请删去标签。${quote}`],
    [
      '附注: !!js/function "甲"',
      `8:5 front-matter-syntax 值前面有 YAML 标签（\`!\` 开头），不能使用。 → 请删去标签。${quote}`
    ],
    ['? [甲]\n: 乙', '8:3 front-matter-syntax 键不是文字。 → 每一项应写成 `键: 值`。'],
    ['数据:\n  甲: 1\n  甲: 2', '10:3 front-matter-syntax `甲` 写了两次，第一次在第 9 行。 → 请只保留一个。'],
    [
      '附注: 甲\n  乙',
      '8:5 front-matter-syntax 第 8 行到第 9 行会并成一个值，行与行之间多出空格。 → 请把这个值写在一行里；标题要分行请写成列表，确实需要多行文字请用 `|`；如果其中有的行本是另一项，请检查它的缩进和冒号。'
    ]
  ])('%j', (more, expected) => {
    const {document, said} = withLines(more)
    expect(document).toBeUndefined()
    expect(said).toEqual([expected])
  })

  test('an open quote and an unknown reference are named', () => {
    expect(withLines('附注: "甲').said[0]).toContain('front-matter-syntax')
    expect(withLines('附注: *甲').said).toEqual([
      `8:5 front-matter-syntax 值以 \`*\` 开头，被当作引用，但找不到所引用的内容。 → ${quoteThis("'*甲'")}`
    ])
  })
})

describe('a value that YAML reads as something else', () => {
  const asText = (value: string): string => `请给整个值加上引号，改为 \`标题: ${value}\`。`
  test.each([
    ['"教育部关于"开展试点的通知', '5:', '引号 `"` 开头', asText(`'"教育部关于"开展试点的通知'`)],
    ['"教育部关于开展试点的通知', '5:', '引号没有在值的末尾结束', asText(`'"教育部关于开展试点的通知'`)],
    ['[教育部]关于开展试点的通知', '5:', '以 `[` 开头，被当作列表', asText(`'[教育部]关于开展试点的通知'`)],
    ['{{名称}}的通知', '5:', '以 `{` 开头', asText(`'{{名称}}的通知'`)],
    ['- 教育部的通知', '5:', '以 `-` 开头，被当作列表', asText(`'- 教育部的通知'`)],
    ["教育部's: 通知", '5:', '两个 `: `', asText(`'教育部''s: 通知'`)],
    ['教育部的通知:', '5:', '末尾有一个半角冒号', '末尾的冒号不用写，请改为 `标题: 教育部的通知`。'],
    ['教育部: 通知:', '5:', '末尾有一个半角冒号', asText(`'教育部: 通知:'`)]
  ])('%s is named alone, with the line that should stand there', (value, place, what, hint) => {
    const {document, said} = replacing('标题', value)
    expect(document).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${place}`, 'u'))
    expect(said[0]).toContain(what)
    expect(said[0]).toContain(hint)
  })

  test('does not keep the other values from being checked', () => {
    const {said} = load(
      `---\n${needed.replace('标题: ', '标题: @').replace('1月13日', '1月32日')}\n附注: [甲\n---\n正文\n`
    )
    expect(said.map((line) => line.slice(0, 2))).toEqual(['5:', '7:', '8:'])
  })

  test('loses nothing behind a # in silence', () => {
    const {document, said} = replacing('标题', '教育部关于开展 #1 试点的通知')
    expect(document).toBeUndefined()
    expect(said).toEqual([
      "5:13 front-matter-syntax `#` 和它后面的文字会被当作说明略去，不会印出。 → 如果是文字，请改为 `标题: '教育部关于开展 #1 试点的通知'`；如果是说明，请另起一行写。"
    ])
    expect(replacing('标题', "'教育部关于开展 #1 试点的通知'").document?.meta.title.value).toBe(
      '教育部关于开展 #1 试点的通知'
    )
    expect(withLines('# 说明\n附注: C#语言').document?.meta.annotation).toBe('C#语言')
    expect(withLines('附件:\n  - 甲 #2').said).toHaveLength(1)
  })
})

test('a misspelt key is named once, not also missed', () => {
  const {said} = load(`---\n${needed.replace('标题:', '标题名:')}\n---\n正文\n`)
  expect(said).toEqual(['5:1 front-matter-key 没有 `标题名` 这一项。 → 您是不是想写 `标题`（title）？'])
})

test('two equal bad files are both reported', () => {
  const text = `---\n${needed}\n附注: @甲\n---\n`
  expect(load(text).said).toEqual(load(text).said)
  expect(load(text).said).toHaveLength(1)
})

test('any one-line text without marks of YAML comes back as it was written', () => {
  const plain = fc
    .string({unit: 'grapheme', minLength: 1, maxLength: 40})
    .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\uFFFD\uFEFF]/u.test(text) && !/^\s|\s$/u.test(text))
  fc.assert(
    fc.property(plain, (text) => {
      const quoted = `'${text.replaceAll("'", "''")}'`
      expect(withLines(`数据:\n  甲: ${quoted}`).document?.meta.values).toEqual({甲: text})
    })
  )
})

test('the line of a fault is the line in the file, whatever stands above it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', '# 说明', '附注: 甲'), {maxLength: 8}), (above) => {
      const lines = above.map((line, index) => (above.indexOf(line) === index ? line : '# 说明'))
      const {findings} = withLines([...lines, '附住: 乙'].join('\n'))
      expect(findings.map(({place}) => place.line)).toEqual([8 + lines.length])
    })
  )
})

test('no text makes loading throw, and none is refused without a word', () => {
  const pieces = [
    ...'\n\n　"\'{[|#!甲\t',
    '---',
    '－－－',
    '标题',
    ': ',
    '：',
    '- ',
    '  ',
    '&a ',
    '*a',
    '数据:\n  ',
    '附件:\n  - '
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 40}), fc.boolean(), (parts, complete) => {
      const more = parts.join('')
      const {document, findings} = complete ? withLines(more) : load(`---\n${more}`)
      expect(document === undefined).toBe(findings.some(({severity}) => severity === 'error'))
    }),
    {numRuns: 400}
  )
})
