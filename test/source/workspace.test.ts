import {describe, expect, test} from 'vitest'
import type {Workspace} from '../../src/source/document.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {toldAs, workspaceFile} from './load.js'

function read(text: string | undefined): {readonly workspace: Workspace; readonly said: readonly string[]} {
  const said: string[] = []
  const host = createMemoryHost(text === undefined ? {} : {'content/yinfa.yaml': text})
  return {workspace: loadWorkspace(host, (finding) => said.push(toldAs(finding))), said}
}

const issuer = '发文机关:\n  - 名称: 甲\n    标志: 甲局\n    署名: 甲局\n    机关代字: 甲发'

test('content/yinfa.yaml of this repository knows the agencies and codes of the ministry’s documents', () => {
  const {workspace, said} = read(workspaceFile)
  expect(said).toEqual([])
  expect(workspace.issuers.map(({name, agencyCodes}) => [name, agencyCodes])).toEqual([
    ['教育部', ['教技函', '教技']],
    ['教育部办公厅', ['教技厅函', '教技厅']]
  ])
  expect(workspace.issuers[0]).toMatchObject({
    mark: '中华人民共和国教育部',
    signature: '中华人民共和国教育部',
    address: '北京西单大木仓胡同37号'
  })
  expect(workspace.site).toMatchObject({
    name: '中华人民共和国教育部政府门户网站',
    domain: 'www.moe.gov.cn',
    idCode: 'bm05000001'
  })
})

test('the identification code says in the file that it must be verified', () => {
  expect(workspaceFile).toMatch(/# 待核实：.*标识码.*\n\s*标识码: bm05000001/u)
})

test('English keys mean the same', () => {
  const {workspace, said} = read(
    'issuers:\n  - name: 甲\n    mark: 甲局\n    signature: 甲局\n    agencyCodes: [甲发, 甲函]\nsite:\n  name: 甲网\n  domain: a.cn\n  idCode: bm01\n  column: 文件\n  columnType: 公开\n'
  )
  expect(said).toEqual([])
  expect(workspace).toEqual({
    issuers: [{name: '甲', mark: '甲局', signature: '甲局', agencyCodes: ['甲发', '甲函'], address: null}],
    site: {name: '甲网', domain: 'a.cn', idCode: 'bm01', column: '文件', columnType: '公开'},
    checks: [],
    terms: [],
    externals: []
  })
})

describe('faults are named with their line', () => {
  test.each([
    [
      undefined,
      [
        '-:- file-found 找不到文件 `content/yinfa.yaml`。 → 工作区要有这个文件，登记发文机关；可以复制印发自带的 `content/yinfa.yaml` 来改。'
      ]
    ],
    ['', ['1:- workspace-config 文件里没有任何设置。 → 请写 `发文机关:`，下面逐个列出机关。']],
    ['发文机关: []', ['1:- workspace-config 缺少发文机关。 → 请写 `发文机关:`，下面逐个列出机关。']],
    ['发文机关: 甲', ['1:7 workspace-config 发文机关应为列表，每个机关以 `- 名称: …` 开头。']],
    ['发文机关:\n  - 甲', ['2:5 workspace-config 每个发文机关应为一组 `键: 值`：名称、标志、署名、机关代字、地址。']],
    ['发文机关:\n  - 名称: 甲\n    标志: 甲局\n    机关代字: 甲发', ['2:5 workspace-config 缺少署名。']],
    [`${issuer}\n    地扯: 乙`, ['6:5 workspace-config 没有 `地扯` 这一项。 → 您是不是想写 `地址`（address）？']],
    [
      `${issuer}\n    name: 乙`,
      ['6:5 workspace-config `name` 和第 2 行的 `名称` 是同一项，写了两次。 → 请只保留一个。']
    ],
    [
      `${issuer}\n网站:\n  名称：乙`,
      [
        '7:5 full-width-syntax `名称` 后面是全角冒号 `：`，应为半角冒号加一个空格：`名称: `。 → 请改为 `名称: 乙`；如果这一行确实是文字而不是一项，请给整个值加上引号。',
        '7:3 workspace-config 缺少域名。',
        '7:3 workspace-config 缺少标识码。',
        '7:3 workspace-config 缺少栏目。',
        '7:3 workspace-config 缺少栏目类型。'
      ]
    ],
    [
      `${issuer}\n  - 名称: 乙\n    标志: 乙局\n    署名: 乙局\n    机关代字: 甲发`,
      ['6:5 workspace-config `甲发` 同时属于第 1 个和第 2 个发文机关。 → 请只保留一处。']
    ]
  ])('%j', (text, expected) => {
    expect(read(text).said.toSorted()).toEqual([...expected].toSorted())
  })
})
