/** 省级行政区划 in the order of GB/T 2260, which every list follows, with 新疆生产建设兵团 right after 新疆. */

/** A province, or 新疆生产建设兵团, which lists treat like one. */
export interface Province {
  /** GB/T 2260; 66 for 兵团 is an administrative convention. */
  readonly code: string
  /** 全称: 内蒙古自治区. */
  readonly name: string
  /** 简称 of running text: 内蒙古. */
  readonly short: string
  /** One character: 蒙; of 兵团 the word itself. */
  readonly letter: string
}
