/** The writer of the 校对单, loaded when it is asked for. */
export {type CheckSheet, type CheckSheetRow, writeCheckSheet} from './write/html/check-sheet.js'
