import {describe, expect, test} from 'vitest'
import {bodyLine, expanding} from './expanding.js'

const rows = {名单: [{单位: '一中'}, {单位: '二中', 备注: '好'}], 空: [], 是否: 'false', 表: {甲: '子', 乙: '丑'}}

describe('expressions name the elements of the document and its data', () => {
  test.each([
    ['{{标题}}', '关于试点的通知'],
    ['{{title}}', '关于试点的通知'],
    ['{{发文字号}}', '教技函〔2012〕4号'],
    ['{{成文日期}}', '二〇一二年一月十三日'],
    ['{{文种}}', '通知'],
    ['{{发文机关}}', '教育部'],
    ['{{署名}}', '中华人民共和国教育部'],
    ['{{#each 附件}}{{this}}；{{/each}}', '申请表；名单；'],
    ['{{表.甲}}', '子'],
    ['{{数据.表.乙}}', '丑'],
    ['{{values.表.乙}}', '丑'],
    ['{{@root.标题}}', '关于试点的通知'],
    ['{{lookup 表 "甲"}}', '子'],
    ['{{#each 表}}{{@key}}{{this}}{{/each}}', '甲子乙丑'],
    ['{{#each 名单}}{{@index}}{{单位}}{{../标题}}{{/each}}', '0一中关于试点的通知1二中关于试点的通知'],
    ['{{#each 附件}}{{this}}{{../发文机关}}{{/each}}', '申请表教育部名单教育部'],
    [
      '{{#each 附件}}{{#each ../附件}}{{../this}}{{this}}、{{/each}}{{/each}}',
      '申请表申请表、申请表名单、名单申请表、名单名单、'
    ],
    [
      '{{#each 名单}}{{#each ../名单}}{{../单位}}{{单位}}、{{/each}}{{/each}}',
      '一中一中、一中二中、二中一中、二中二中、'
    ],
    ['{{#with 标题}}{{this}}{{../发文机关}}{{/with}}', '关于试点的通知教育部'],
    ['{{#with this}}{{标题}}{{../发文机关}}{{/with}}', '关于试点的通知教育部'],
    ['{{#with "甲"}}{{this}}{{../发文机关}}{{/with}}', '甲教育部'],
    ['{{#with 附注}}有{{else}}无{{/with}}', '无'],
    ['{{#each 附件 as |名 序|}}{{序}}{{名}}{{/each}}{{lookup 附件 "1"}}', '0申请表1名单名单'],
    ['{{#each 名单 as |行 号|}}{{号}}{{行.单位}}{{/each}}', '0一中1二中'],
    ['{{#each 名单}}{{#unless @first}}、{{/unless}}{{单位}}{{/each}}', '一中、二中'],
    ['{{#each 名单}}{{#if 备注}}{{备注}}{{else}}无{{/if}}{{/each}}', '无好'],
    ['{{#with 表}}{{甲}}{{/with}}', '子'],
    ['{{名单.length}}', '2'],
    ['{{{表.甲}}}{{&表.甲}}', '子子'],
    ['\\{{标题}}', '{{标题}}'],
    ['{{! 说明 }}甲{{!-- {{标题}} --}}', '甲']
  ])('%s', async (body, text) => {
    expect(await expanding(body, rows)).toMatchObject({text, said: []})
  })

  test.each([
    ['附注', '无'],
    ['空', '无'],
    ['是否', '无'],
    ['名单', '有'],
    ['标题', '有']
  ])('{{#if %s}}: what is empty, false, 否 or 0 is no', async (name, text) => {
    expect((await expanding(`{{#if ${name}}}有{{else}}无{{/if}}`, rows)).text).toBe(text)
  })

  test('a fragment is included with its context, its arguments and its indentation', async () => {
    const fragments = {落款: '{{标题}}\n{{称呼}}\n', 行: '{{单位}}，'}
    const {text, said} = await expanding('  {{> 落款 称呼="各位"}}\n{{#each 名单}}{{> 行}}{{/each}}', rows, fragments)
    expect(said).toEqual([])
    expect(text).toBe('  关于试点的通知\n  各位\n一中，二中，')
  })
})

test('a body without expressions stays as it is', async () => {
  const {expanded, text} = await expanding('甲\n\n乙 } {\n')
  expect(text).toBe('甲\n\n乙 } {\n')
  expect([0, 1, 3, 4, 9].map((line) => expanded?.lineOf(line))).toEqual([11, 11, 13, 14, 14])
})

test('standalone blocks leave no lines and every line knows where it comes from', async () => {
  const body = '# 一\n{{#each 名单}}\n- {{单位}}\n{{#if 备注}}\n\n  {{备注}}\n{{/if}}\n{{/each}}\n{{> 落款}}\n完\n'
  const {expanded, text} = await expanding(body, rows, {落款: '甲\n乙\n'})
  expect(text).toBe('# 一\n- 一中\n- 二中\n\n  好\n甲\n乙\n完\n')
  const lines = (text ?? '')
    .trimEnd()
    .split('\n')
    .map((_, index) => expanded?.lineOf(index + 1))
  expect(lines).toEqual([0, 2, 2, 4, 5, 8, 8, 9].map((offset) => bodyLine + offset))
})

describe('unknown names are found anywhere', () => {
  const all =
    '这里有：名单、空、是否、表、文种、版式、发文机关、发文字号、标题、主送机关、成文日期、署名、签发人、令号、附件、印发件、附注、抄送机关、印发机关、印发日期。'
  test.each([
    ['{{标提}}', '11 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['\n{{#if 附住}}甲{{/if}}', '12 template-name 没有 `附住` 这个字段。 → 您是不是想写 `附件`？'],
    ['{{#if 附注}}{{标提}}{{/if}}', '11 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['{{#if 标题}}甲{{else}}\n{{标提}}{{/if}}', '12 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['{{#each 名单}}\n{{单围}}{{/each}}', '12 template-name 没有 `单围` 这个字段。 → 您是不是想写 `单位`？'],
    ['{{#each 名单}}{{标题}}{{/each}}', '11 template-name 没有 `标题` 这个字段。 → 它在外面一层：请写 `../标题`。'],
    ['{{#each 名弹}}{{单位}}{{/each}}', '11 template-name 没有 `名弹` 这个字段。 → 您是不是想写 `名单`？'],
    ['{{lookup 表 标提}}', '11 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['{{#if (lookup 标提 "甲")}}{{/if}}', '11 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['{{> 落款 称呼=标提}}', '11 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'],
    ['{{表.丙}}', '11 template-name 没有 `丙` 这个字段（在 `表.丙` 里）。 → 这里有：甲、乙。'],
    ['{{标题.长}}', '11 template-name 没有 `长` 这个字段（在 `标题.长` 里）。 → 这里的值没有下一级字段。'],
    [
      '{{../标题}}',
      '11 template-name `../标题` 的 `../` 太多，外面没有这一层。 → 每进入一层 {{#each}} 或 {{#with}} 才可以用一次 `../`。'
    ],
    [
      '{{@index}}',
      '11 template-name 这里没有 `@index`。 → `@index`、`@key`、`@first`、`@last` 只在 {{#each}} 里面有，`@root` 到处都有。'
    ],
    ['{{lookup 表 "丙"}}', '11 template-name `lookup` 找不到 `丙`。 → 请核对数据里有没有这一项。'],
    ['{{constructor}}', `11 template-name 没有 \`constructor\` 这个字段。 → ${all}`]
  ])('%s', async (body, expected) => {
    const {expanded, said} = await expanding(body, rows, {落款: '甲'})
    expect(expanded).toBeUndefined()
    expect(said).toEqual([expected])
  })

  test('in a fragment, with the fragment’s own line, once however often it is included', async () => {
    const {said} = await expanding('{{> 落款}}{{> 落款}}', {}, {落款: '甲\n{{标提}}\n'})
    expect(said).toEqual(['templates/落款.md.hbs:2 template-name 没有 `标提` 这个字段。 → 您是不是想写 `标题`？'])
  })

  test('all of them at once, by line', async () => {
    const {findings} = await expanding('{{甲}}\n{{> 乙}}\n{{#丙}}{{/丙}}\n{{丁 1}}\n{{#each 标题}}{{/each}}')
    expect(findings.map(({place, id}) => [place.line, id])).toEqual([
      [11, 'template-name'],
      [12, 'template-partial'],
      [13, 'template-helper'],
      [14, 'template-helper'],
      [15, 'template-value']
    ])
  })
})

describe('what is no helper, fragment or list is named', () => {
  test.each([
    [
      '{{#名单}}{{/名单}}',
      '11 template-helper 没有 `{{#名单}}` 这种块。 → 列表请写成 `{{#each 名单}}…{{/each}}`，条件请写成 `{{#if 名单}}…{{/if}}`。'
    ],
    ['{{#eech 名单}}{{/eech}}', '11 template-helper 没有 `{{#eech}}` 这种块。 → 您是不是想写 `each`？'],
    [
      '{{upper 标题}}',
      '11 template-helper 没有 `upper` 这种查询。 → 这里只能用 `lookup`；块可以用 `{{#if}}`、`{{#unless}}`、`{{#each}}`、`{{#with}}`。'
    ],
    [
      '{{log 标题}}',
      '11 template-helper 没有 `log` 这种查询。 → 这里只能用 `lookup`；块可以用 `{{#if}}`、`{{#unless}}`、`{{#each}}`、`{{#with}}`。'
    ],
    ['{{if}}', '11 template-helper `{{if}}` 缺少条件或列表。 → 请写成 `{{#if 字段名}}…{{/if}}`。'],
    ['{{#if}}甲{{/if}}', '11 template-helper `{{#if}}` 后面应有且只有一项。 → 请写成 `{{#if 字段名}}`。'],
    ['{{lookup 表}}', '11 template-helper `lookup` 后面应有两项：从哪里取、取什么。 → 请写成 `{{lookup 表 键}}`。'],
    ['{{"甲"}}', '11 template-syntax `{{ }}` 里面应是字段名，现在是一个固定的字或数。 → 请把它直接写成正文。'],
    [
      '{{#> 落款}}{{/落款}}',
      '11 template-helper 不能使用 `{{#> }}` 和 `{{* }}`。 → 请把内容写成 templates/ 里的片段，用 `{{> 片段名}}` 引入。'
    ],
    [
      '{{#*inline "甲"}}{{/inline}}',
      '11 template-helper 不能使用 `{{#> }}` 和 `{{* }}`。 → 请把内容写成 templates/ 里的片段，用 `{{> 片段名}}` 引入。'
    ],
    ['{{> 落宽}}', '11 template-partial 没有模板片段 `templates/落宽.md.hbs`。 → 您是不是想写 `落款`？'],
    [
      '{{> ../落款}}',
      '11 template-partial 片段名应为 templates/ 下的文件名，现在是`../落款`。 → 片段 templates/落款.md.hbs 写成 `{{> 落款}}`，不带路径和扩展名。'
    ],
    [
      '{{> (lookup 表 "甲")}}',
      '11 template-partial 片段名应为 templates/ 下的文件名，现在是表达式。 → 片段 templates/落款.md.hbs 写成 `{{> 落款}}`，不带路径和扩展名。'
    ],
    ['{{> 甲}}', 'templates/乙.md.hbs:1 template-partial 模板片段循环引用：甲 → 乙 → 甲。 → 请去掉其中一处引用。'],
    [
      '{{#each 标题}}甲{{/each}}',
      '11 template-value `标题` 是一段文字，不是列表，`{{#each}}` 无法逐项写出。 → 请在数据里把它写成列表，每项一行，以 `- ` 开头。'
    ],
    [
      '{{附件}}',
      '11 template-value `附件` 是一个列表，不能直接写出。 → 请写 `{{#each 附件}}…{{/each}}` 逐项写出，或写明其中的字段。'
    ],
    [
      '{{表}}',
      '11 template-value `表` 是一组 `键: 值`，不能直接写出。 → 请写 `{{#each 表}}…{{/each}}` 逐项写出，或写明其中的字段。'
    ],
    [
      '{{附注}}',
      '11 template-value `附注` 没有值，无法写出。 → 请在信息头里填写，或写成 `{{#if 附注}}…{{/if}}`，没有时就不写。'
    ],
    [
      '{{#each 名单}}{{备注}}{{/each}}',
      '11 template-value `备注` 没有值，无法写出。 → 请在信息头里填写，或写成 `{{#if 备注}}…{{/if}}`，没有时就不写。'
    ]
  ])('%s', async (body, expected) => {
    const {expanded, said} = await expanding(body, rows, {落款: '甲', 甲: '{{> 乙}}', 乙: '{{> 甲}}'})
    expect(expanded).toBeUndefined()
    expect(said).toEqual([expected])
  })
})

describe('syntax errors are told in Chinese with the line', () => {
  const general =
    '表达式应写成 `{{字段名}}`、`{{#if 字段名}}…{{/if}}` 或 `{{#each 列表}}…{{/each}}`；要印出花括号本身，请写 `\\{{`。'
  test.each([
    ['甲\n{{#if 标题}}\n乙\n', '12 template-syntax `{{#if}}` 没有结尾。 → 请在它管的内容后面写 `{{/if}}`。'],
    [
      '甲\n{{#if 标题}}乙\n{{/each}}',
      '12 template-syntax `{{#if}}` 的结尾写成了 `{{/each}}`，应为 `{{/if}}`。 → 块要一层套一层地结束。'
    ],
    [
      '甲\n{{/if}}',
      '12 template-syntax 有块的结尾，没有块的开头：`{{/if}}`。 → 请在前面补上 `{{#if …}}` 或 `{{#each …}}`，或删去结尾。'
    ],
    [
      '甲\n{{else}}',
      '12 template-syntax `{{else}}` 不在任何块里面：`{{else}}`。 → `{{else}}` 要写在 `{{#if …}}` 和 `{{/if}}` 之间。'
    ],
    ['甲\n{{标题}', `12 template-syntax 表达式的写法有误：\`{{标题}\`。 → ${general}`],
    ['甲\n{{}}', `12 template-syntax 表达式的写法有误：\`{{}}\`。 → ${general}`],
    ['甲\n{{标题', `12 template-syntax 表达式的写法有误：\`{{标题\`。 → ${general}`],
    ['甲\n｛｛标题｝｝', '12 template-syntax `｛｛标题｝｝` 用了全角花括号，应为半角。 → 请改为 `{{标题}}`。'],
    ['甲\n{{标题｝｝', '12 template-syntax `{{标题｝｝` 用了全角花括号，应为半角。 → 请改为 `{{标题}}`。']
  ])('%j', async (body, expected) => {
    const {expanded, said} = await expanding(body)
    expect(expanded).toBeUndefined()
    expect(said).toEqual([expected])
  })
})
