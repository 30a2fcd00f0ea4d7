/**
 * Files that were made to do harm, each beside a notice that is right. What is refused must be refused with these words,
 * what is printed must be printed literally; neither may keep the notice from being built.
 */
import {strToU8, zipSync} from 'fflate'
import {front, notice} from './workshop.mjs'

const bad = 'content/documents/2012/bad.md'
/** One document with this body, and more lines of front matter. */
const text = (body, more = '') => ({[bad]: notice(77, body, more)})
/** A document that queries a table. */
const table = (name, bytes, more = {}) => ({
  ...text(`共 {{数量 "名单"}} 个。\n\n{{表 "名单" 栏="单位名称,地址"}}`),
  [`content/data/${name}`]: bytes,
  ...more
})
const utf16 = (words, mark) => Buffer.concat([mark, Buffer.from(words, 'utf16le')])
const svg = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
const figure = {[bad]: notice(77, '如下图。\n\n![图1 说明](bad.svg)')}
const picture = (bytes) => ({...figure, 'content/documents/2012/bad.svg': bytes})

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const list = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const cell = (words) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
const header = `<row>${cell('单位名称')}${cell('地址')}</row>`
/** A workbook of one sheet, its XML made by hand. */
const workbook = (rows, after = '', more = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="${list}"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${list}"><Relationship Id="s" Type="${relations}/worksheet" Target="sheet.xml"/></Relationships>`,
        'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
        ...more
      }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
    ),
    {mtime: '2012-11-27'}
  )

const aliases = Array.from({length: 12}, (_, n) => `  a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}*a${n}]`).join('\n')
const doubling = Object.fromEntries(
  Array.from({length: 40}, (_, n) => [
    `templates/f${n}.md.hbs`,
    n === 39 ? '甲' : `{{> f${n + 1} a=1}}{{> f${n + 1} a=2}}`
  ])
)

/** Name → files, and the words of the refusal (`says`) or what stands in every format (`prints`). */
export const hostileInputs = {
  // Front matter
  'JavaScript 信息头': {
    files: {[bad]: `---js\n{标题: require('fs').writeFileSync('ran', '')}\n---\n正文\n`},
    says: /js/
  },
  'YAML 别名成倍': {files: text('正文。', `数据:\n  a0: &a0 [甲, 乙]\n${aliases}\n`), says: /引用|别名/},
  'YAML 深套': {files: text('正文。', `数据:\n  甲: ${'['.repeat(20_000)}\n`), says: /bad\.md/},
  'YAML 深套的问号': {files: text('正文。', `数据: ${'{? '.repeat(15_000)}\n`), says: /嵌套|配对/},
  信息头一百万个空行: {
    files: {...text('正文。', '\n'.repeat(1_000_000)), 'content/documents/2012/bare.md': '正文。\n'},
    says: /超过了 65536/
  },
  信息头重复的键: {files: text('正文。', '标题: 另一个\n'), says: /标题/},
  信息头全角冒号: {files: {[bad]: front(77).replace('标题: ', '标题：') + '\n正文。\n'}, says: /半角|冒号/},
  不存在的日期: {files: {[bad]: notice(77, '正文。').replace('2012年1月13日', '2012-02-30')}, says: /2012-02-30|2月/},
  原型的名字作键: {files: text('正文。', '__proto__: {污染: 1}\nconstructor: 甲\n'), says: /__proto__/},
  合并冲突的标记: {files: text('<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> other'), says: /合并|冲突/},

  // Characters
  '文件里有 0x00': {files: {[bad]: Buffer.from(notice(77, '甲\0乙'))}, says: /bad\.md/},
  'UTF-8 里有半个代理对': {
    files: {[bad]: Buffer.concat([Buffer.from(notice(77, '甲')), Buffer.from([0xed, 0xa0, 0x80])])},
    says: /UTF-8|编码/
  },
  'UTF-16 里有半个代理对': {
    files: {[bad]: utf16(notice(77, '甲\ud800乙'), Buffer.from([0xff, 0xfe]))},
    says: /bad\.md/
  },
  双向控制符: {files: text('甲\u202e乙'), says: /202E/},
  非字符: {files: text('甲\uffff乙'), says: /FFFF/},
  没有字形的字: {files: text('甲\u{1f9ff}乙'), says: /1F9FF/},

  // Markdown
  强调一万重: {files: text('*a_ '.repeat(10_000)), says: /bad\.md/},
  引用五万重: {files: text('>'.repeat(50_000)), says: /引用/},
  方括号十万个: {files: text('['.repeat(100_000)), says: /bad\.md/},
  列表两千层: {
    files: text(Array.from({length: 2000}, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')),
    says: /bad\.md/
  },
  表格二十万行: {files: text('|a|b|\n|-|-|\n' + '|甲|乙|\n'.repeat(200_000)), says: /bad\.md/},
  一行两千列的表: {
    files: text(`|${'甲|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'乙|'.repeat(2000)}`),
    says: /bad\.md/
  },
  脚注一万个: {
    files: text(Array.from({length: 10_000}, (_, n) => `甲[^${n}]\n\n[^${n}]: 乙`).join('\n\n')),
    says: /bad\.md/
  },
  反引号成串: {files: text(Array.from({length: 3000}, (_, n) => '`'.repeat(n % 300)).join('a')), prints: 'a'},
  四十八万个字母: {files: text('a'.repeat(480_000)), prints: 'aaaa'},
  四十八万个数: {files: text('1万元、'.repeat(120_000)), prints: '1万元、1万元'},
  括号开了不收: {files: text(`甲${'（'.repeat(480_000)}乙。`), says: /括号|配对|标点/},
  链接的地址开着: {files: text('[a](<'.repeat(50_000)), says: /bad\.md/},
  脚本的链接: {files: text('[甲](javascript:alert(1))'), says: /javascript/},
  数据的链接: {files: text('[甲](data:text/html,x)'), says: /data:/},

  // Templates
  循环套循环: {
    files: text(
      '{{#each 列}}{{#each @root.列}}{{#each @root.列}}甲{{/each}}{{/each}}{{/each}}',
      `数据:\n  列: [${'甲, '.repeat(400)}乙]\n`
    ),
    says: /bad\.md/
  },
  片段成倍: {files: {...text('{{> f0}}'), ...doubling}, says: /f\d+|bad\.md/},
  片段成环: {
    files: {...text('{{> a}}'), 'templates/a.md.hbs': '{{> b}}', 'templates/b.md.hbs': '{{> a}}'},
    says: /a → b|循环|互相/
  },
  片段在外面: {files: text('{{> ../../../etc/passwd}}'), says: /片段|etc/},
  模板的原型: {files: text('{{constructor.constructor}}{{lookup this "__proto__"}}'), says: /constructor/},
  写错的字段在条件里: {files: text('{{#if 标题}}{{#if 没有这个}}甲{{/if}}{{/if}}'), says: /没有这个/},

  // Files and folders
  图在工作区外: {files: text('图。\n\n![图1 甲](../../../../secret.png)'), says: /secret|工作区/},
  'SVG 有脚本': {files: picture(svg('<script>alert(1)</script>')), says: /脚本/},
  'SVG 取外面的图': {files: picture(svg('<image href="file:///etc/hostname"/>')), says: /图片/},
  'SVG 实体成倍': {
    files: picture(`<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${svg('<text>&b;</text>')}`),
    says: /bad\.svg|bad\.md/
  },
  'PNG 说自己六万见方': {
    files: picture(
      Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea600802000000' + '00000000'.repeat(4), 'hex')
    ),
    says: /bad\.svg/
  },

  // Tables
  'CSV 引号没有收': {files: table('名单.csv', '单位名称,地址\n甲,"乙\n'.padEnd(3_000_000, '丙')), says: /名单\.csv/},
  'CSV 列数不齐': {files: table('名单.csv', '单位名称,地址\n甲\n'), says: /名单\.csv/},
  'CSV 一行一百万列': {files: table('名单.csv', `单位名称,地址\n${'甲,'.repeat(1_000_000)}\n`), says: /名单\.csv/},
  'CSV 有 0x00': {files: table('名单.csv', '单位名称,地址\n甲,\0\n'), says: /名单\.csv/},
  合并一整张表: {
    files: table(
      '名单.xlsx',
      workbook(
        header + `<row>${cell('甲')}${cell('乙')}</row>`,
        '<mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>'
      )
    ),
    prints: '甲乙'
  },
  公式出错: {
    files: table('名单.xlsx', workbook(`${header}<row>${cell('甲')}<c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`)),
    says: /#DIV\/0!/
  },
  '解开有一个 G 的工作簿': {
    files: table('名单.xlsx', workbook(header, '', {'xl/other.xml': new Uint8Array(400_000_000)})),
    says: /名单\.xlsx/
  },
  改名的旧工作簿: {
    files: table('名单.xlsx', Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex')),
    says: /名单\.xlsx/
  },
  工作簿的实体: {
    files: table(
      '名单.xlsx',
      workbook(header, '', {
        'xl/sheet.xml': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet xmlns="${main}"><sheetData>${header}<row>${cell('&a;')}${cell('乙')}</row></sheetData></worksheet>`
      })
    ),
    says: /名单\.xlsx/
  },
  列名是原型的名字: {
    files: {
      ...text('{{表 "名单" 栏="__proto__,constructor"}}'),
      'content/data/名单.csv': '__proto__,constructor\n甲,乙\n'
    },
    prints: '甲乙'
  },
  单元格里的标记: {
    files: table(
      '名单.csv',
      '单位名称,地址\n"<script>alert(1)</script>","{{标题}}|*甲*_乙_`丙`[丁](x)&lt;"\n"=cmd|\' /C calc\'!A0","+1-1@甲"\n'
    ),
    prints: "<script>alert(1)</script>{{标题}}|*甲*_乙_`丙`[丁](x)&lt;=cmd|'/Ccalc'!A0+1-1@甲"
  }
}
