/** 出席、请假、列席人员名单 of minutes (10.3). */
import type {Attendance, AttendanceList} from '../../../gongwen/nodes.js'
import {attendanceLabel} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** The lists. */
export const attendance = (node: Attendance, state: State): Markup =>
  markup`<div class="attendance">\n${all(node.children, state)}</div>\n`

/** One list; its names go on beside its label. */
export const attendanceList = (node: AttendanceList): Markup =>
  markup`<p class="attendanceList"><span class="label">${escape(attendanceLabel(node))}</span><span>${escape(node.value)}</span></p>\n`
