import {describe, expect, test} from 'vitest'
import {fileTarget, linkTarget} from '../../../src/write/html/link-target.js'

describe('a link', () => {
  test.each([
    ['https://www.moe.gov.cn/a.html?x=1&y=2#z', 'https://www.moe.gov.cn/a.html?x=1&y=2#z'],
    ['HTTP://WWW.MOE.GOV.CN', 'http://www.moe.gov.cn/'],
    ['https://www.gov.cn/政策?q=教育 部', 'https://www.gov.cn/%E6%94%BF%E7%AD%96?q=%E6%95%99%E8%82%B2%20%E9%83%A8'],
    ['https://x.cn/a|b[c]{d}^`%zz%41', 'https://x.cn/a%7Cb%5Bc%5D%7Bd%7D%5E%60%25zz%41'],
    ['mailto:kjsxxh@moe.edu.cn', 'mailto:kjsxxh@moe.edu.cn'],
    ['tel:010-66096457', 'tel:010-66096457'],
    ['#附件1', '#%E9%99%84%E4%BB%B61']
  ])('to %s is followed', (url, target) => {
    expect(linkTarget(url)).toBe(target)
  })

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'ftp://x.cn/a',
    'blob:https://x.cn/1',
    '//x.cn/a',
    '/a.html',
    'a.html',
    'http:a.html',
    'http://',
    'https://x y/',
    '#',
    '',
    '\uD800'
  ])('to %j is printed as text', (url) => {
    expect(linkTarget(url)).toBeNull()
  })

  test.each([
    ['通知.pdf', '%E9%80%9A%E7%9F%A5.pdf'],
    ['附件/a b.docx', '%E9%99%84%E4%BB%B6/a%20b.docx'],
    ['//evil.cn/x', 'evil.cn/x'],
    ['javascript:x', 'javascript%3Ax']
  ])('to the file %s stays beside the page', (path, target) => {
    expect(fileTarget(path)).toBe(target)
  })
})
