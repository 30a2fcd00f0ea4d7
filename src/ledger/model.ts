/** 任务台账: what a work plan (工作要点) asks of whom, read out of its text. */
import type {Place} from '../diagnostics/diagnostic.js'

/** A work plan as data. */
export interface WorkPlan {
  /** 标题 of the text that holds the tasks. */
  readonly title: string
  /** 核心目标, in the order of the text. */
  readonly goals: readonly Goal[]
  /** 重点任务, in the order of the text. */
  readonly tasks: readonly Task[]
  /** 责任单位 that some task names, by standard name: those of the data in its order, then others as they appear. */
  readonly units: readonly string[]
}

/** A numbered heading as the plan prints it. */
export interface NumberedTitle {
  /** 序号 as printed: `（一）`. */
  readonly printed: string
  /** Without the number and without the mark that closes it. */
  readonly title: string
}

/** 目标: one paragraph of the part that states the goals. */
export interface Goal {
  /** 一是, 二是 … as printed; '' where the paragraph has none. */
  readonly printed: string
  readonly text: string
  readonly targets: readonly Target[]
  readonly place: Place
}

/** 任务. */
export interface Task extends NumberedTitle {
  /** What the printed number says. Plans may number anew in every group: then it is no key. */
  readonly number: number
  /** The headings above, the highest first: 四、… （一）… */
  readonly above: readonly NumberedTitle[]
  /** Its paragraphs without 责任单位, in order. */
  readonly paragraphs: readonly string[]
  /** Its groups of 责任单位, in order; empty where the text names none. */
  readonly assignments: readonly Assignment[]
  readonly targets: readonly Target[]
  /** Line of its number. */
  readonly place: Place
}

/** One group of 责任单位: （责任单位：科技司、财务司）. */
export interface Assignment {
  readonly units: readonly AssignedUnit[]
  /** What they answer for: the paragraphs since the group before, and those after the last group. */
  readonly paragraphs: readonly string[]
  readonly place: Place
}

/** Part that a unit takes: 责任 where the text does not tell 牵头 from 配合. */
export type Role = '责任' | '牵头' | '配合'

/** A 责任单位 of a group. */
export interface AssignedUnit {
  /** As the text names it. */
  readonly printed: string
  /** Standard name. */
  readonly name: string
  readonly role: Role
}

/** 指标: a number with its unit in the text. */
export interface Target {
  /** Number as printed: 8.5万. */
  readonly printed: string
  /** Its exact value in decimal digits: 85000, 80, 641.5. */
  readonly value: string
  /** Upper end of a range (10—20个), else null. */
  readonly upper: string | null
  /** 量词 or 单位: 所, 名, %; '' where a number with 万 or 亿 has none. */
  readonly unit: string
  /** Words around the number that say how exact it is, in the order of the text: 不少于, 以上, 左右. */
  readonly qualifiers: readonly string[]
  /** What they mean. */
  readonly bound: Bound
  /** What is counted: the words between the unit and the next mark; '' where there are none. */
  readonly object: string
  /** The clause that holds it. */
  readonly clause: string
  readonly place: Place
}

/** How a target binds: at least, at most, about, or just the number. */
export type Bound = 'least' | 'most' | 'about' | 'exact'
