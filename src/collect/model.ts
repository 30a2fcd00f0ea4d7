/** 回收的申请表: what is known of a returned form, and what became of it. */

/** A value of a form, and where it stood in the file. */
export interface FoundValue {
  /** As typed; where it was checked, as it is kept (dates as YYYY-MM-DD). */
  readonly value: string
  /** `第3行第2格`, `第1页`, `申请表!B4`. */
  readonly where: string
}

/** Something about a returned form that its sender, or whoever receives it, has to know. */
export interface ApplicationFinding {
  /** `fault`: the form goes back; `note`: it is taken, and somebody should look. */
  readonly severity: 'fault' | 'note'
  /** Label of the field; null where it is about the file as a whole. */
  readonly field: string | null
  readonly where: string | null
  /** Chinese sentence: what is there, what should stand there. */
  readonly message: string
  /** Chinese sentence: how to mend it. */
  readonly hint?: string
}

/** What a file says, before its values are checked. */
export interface ReadForm {
  /** 代号 of its form. */
  readonly form: string
  /** By the names of slots; blank ones are left out. */
  readonly values: ReadonlyMap<string, FoundValue>
  readonly findings: readonly ApplicationFinding[]
}

/** 结论: accepted, with or without notes; superseded by a corrected file; sent back. */
export const verdicts = {accepted: '采用', noted: '采用（有提示）', superseded: '已更正', refused: '退回'} as const
/** One of them. */
export type Verdict = keyof typeof verdicts

/** A file of the folder as it was read; plain JSON, so that a killed run can go on from it. */
export interface ReadFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly sha256: string
  /** 代号; null where it could not be told. */
  readonly form: string | null
  /** By the names of slots, in the order of the form. */
  readonly values: Readonly<Record<string, FoundValue>>
  readonly findings: readonly ApplicationFinding[]
}

/** A file with what became of it. */
export interface JudgedFile extends ReadFile {
  readonly verdict: Verdict
}
