/** What an office file refers to outside of itself: pages may be linked to, anything that would be fetched may not. */
import {attributeOf, readXml} from '../../source/tables/xlsx/xml.js'
import {zipEntries} from '../../source/tables/xlsx/zip-entries.js'
import type {Archive} from '../../source/tables/xlsx/zip.js'
import {FileFault} from '../file-fault.js'

/** Throws `FileFault` for pictures, templates, objects and tables that lie elsewhere. */
export function refuseExternal(archive: Archive, bytes: Uint8Array): void {
  for (const {name: part} of zipEntries(bytes)) {
    if (!part.toLowerCase().endsWith('.rels')) continue
    readXml(archive, part, {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') !== 'External') return
        const type = (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//u, '')
        // Programs make links of the addresses that people type.
        if (type === 'hyperlink') return
        const target = (attributeOf(attributes, 'Target') ?? '').slice(0, 60)
        const message = `文件引用了外部内容（${type === '' ? '关系' : type}：${target}），没有打开。`
        throw new FileFault(message, '请用发下来的空白表填写，不要链接外部的图片、模板或表格。')
      }
    })
  }
}
