/** Role → face, size, placement: what every writer reads, so that PDF, DOCX and HTML cannot differ. */
import type {FaceRole} from './faces.js'
import {footnotePitch, imprintPitch, indent, rowPitch, sizes, tablePitch, titlePitch} from './gbt9704.js'
import {chars, type Chars, type Pt} from './units.js'

/** Where a line sits in its measure. `justify` fills every line but the last. */
export type Align = 'justify' | 'start' | 'center' | 'end'

/** How a role is set. */
export interface Style {
  /** 术语, which is also the name of the Word style. */
  readonly name: string
  readonly face: FaceRole
  readonly size: Pt
  readonly align: Align
  /** 字 before the first line. */
  readonly firstIndent: Chars
  /** 字 on both sides of all lines. */
  readonly sideIndent: Chars
  readonly pitch: Pt
  readonly color: 'black' | 'red'
  /** Clause of GB/T 9704—2012. */
  readonly clause: string
}

const none = chars(0)
const base = {
  face: 'fangsong',
  size: sizes.san,
  align: 'justify',
  firstIndent: none,
  sideIndent: none,
  pitch: rowPitch,
  color: 'black'
} as const satisfies Partial<Style>

/** Every role of an official document. */
export const styles = {
  copyNumber: {...base, name: '份号', align: 'start', clause: '7.2.1'},
  urgency: {...base, name: '紧急程度', face: 'heiti', align: 'start', clause: '7.2.3'},
  issuerMark: {...base, name: '发文机关标志', face: 'xiaobiaosong', align: 'center', color: 'red', clause: '7.2.4'},
  documentNumber: {...base, name: '发文字号', align: 'center', clause: '7.2.5'},
  orderNumber: {...base, name: '令号', align: 'center', clause: '10.2'},
  signatory: {...base, name: '签发人', face: 'kaiti', align: 'start', clause: '7.2.6'},
  letterNumber: {...base, name: '发文字号（信函）', align: 'end', clause: '10.1'},
  title: {
    ...base,
    name: '公文标题',
    face: 'xiaobiaosong',
    size: sizes.er,
    align: 'center',
    pitch: titlePitch,
    clause: '7.3.1'
  },
  titleNote: {...base, name: '题注', face: 'kaiti', align: 'center', clause: '7.3.7'},
  recipients: {...base, name: '主送机关', clause: '7.3.2'},
  body: {...base, name: '公文正文', firstIndent: indent.paragraph, clause: '7.3.3'},
  heading1: {...base, name: '一级标题', face: 'heiti', firstIndent: indent.paragraph, clause: '7.3.3'},
  heading2: {...base, name: '二级标题', face: 'kaiti', firstIndent: indent.paragraph, clause: '7.3.3'},
  heading3: {...base, name: '三级标题', firstIndent: indent.paragraph, clause: '7.3.3'},
  heading4: {...base, name: '四级标题', firstIndent: indent.paragraph, clause: '7.3.3'},
  heading5: {...base, name: '五级标题', firstIndent: indent.paragraph, clause: '7.3.3'},
  contact: {...base, name: '联系方式', firstIndent: indent.paragraph, clause: '7.3.3'},
  attachmentNote: {...base, name: '附件说明', firstIndent: indent.attachmentNote, clause: '7.3.4'},
  attendanceList: {...base, name: '出席人员名单', firstIndent: indent.attendance, clause: '10.3'},
  signer: {...base, name: '签名章', align: 'end', clause: '7.3.5.3'},
  issuerSignature: {...base, name: '发文机关署名', align: 'end', clause: '7.3.5'},
  documentDate: {...base, name: '成文日期', align: 'end', clause: '7.3.5'},
  annotation: {...base, name: '附注', firstIndent: indent.annotation, clause: '7.3.6'},
  attachmentLabel: {...base, name: '附件顺序号', face: 'heiti', align: 'start', clause: '7.3.7'},
  imprint: {...base, name: '版记', size: sizes.si, sideIndent: indent.imprint, pitch: imprintPitch, clause: '7.4'},
  pageNumber: {...base, name: '页码', face: 'songti', size: sizes.si, align: 'end', clause: '7.5'},
  tableHeader: {
    ...base,
    name: '表头',
    face: 'heiti',
    size: sizes.xiaosi,
    align: 'center',
    pitch: tablePitch,
    clause: '8'
  },
  tableCell: {...base, name: '表格正文', size: sizes.xiaosi, align: 'start', pitch: tablePitch, clause: '8'},
  tableGroup: {
    ...base,
    name: '表格分组',
    face: 'heiti',
    size: sizes.xiaosi,
    align: 'start',
    pitch: tablePitch,
    clause: '8'
  },
  caption: {
    ...base,
    name: '表题和图题',
    face: 'heiti',
    size: sizes.xiaosi,
    align: 'center',
    pitch: tablePitch,
    clause: '8'
  },
  tableUnit: {...base, name: '表格单位', size: sizes.xiaosi, align: 'end', pitch: tablePitch, clause: '8'},
  footnote: {...base, name: '脚注', size: sizes.wu, pitch: footnotePitch, clause: '8'},
  tableNote: {...base, name: '表注', size: sizes.xiaosi, pitch: tablePitch, clause: '8'}
} as const satisfies Record<string, Style>

/** Name of a role. */
export type Role = keyof typeof styles

/** The style of a 层次 heading. */
export const headingRole = (level: 1 | 2 | 3 | 4 | 5): Role => `heading${level}`

/** Faces of parts of a line that are not those of its role: names beside their labels, labels before their names. */
export const partFaces = {
  /** 签发人： before the names (7.2.6). */
  signatoryLabel: 'fangsong',
  /** 出席： before the names (10.3). */
  attendanceLabel: 'heiti',
  /** The name that stands where the 签名章 goes; practice. */
  signerName: 'kaiti'
} as const satisfies Record<string, FaceRole>

/** Faces of inline emphasis: 着重 by another face, never by bold or slant, which official type does not have. */
export const inlineFaces = {strong: 'heiti', emphasis: 'kaiti'} as const satisfies Record<string, FaceRole>
