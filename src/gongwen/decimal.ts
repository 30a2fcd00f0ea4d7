/** Numbers as tables print them. */

/** 1,234.5, −3, 12.50% */
const number = /^[+\-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|％|‰)?$/u

/** Whether a text is a number that can stand in a decimal column. */
export const isNumber = (text: string): boolean => number.test(text)
