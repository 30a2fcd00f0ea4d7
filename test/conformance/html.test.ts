/**
 * What independent programs say of the pages: the Nu checker on their validity, axe in Chromium on their accessibility,
 * Chromium itself on their text and on narrow screens. Needs `npm ci` in this folder, Java and Chromium; says so and
 * skips where one is missing.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {formDocument} from '../../src/forms/form-tree.js'
import {writeHtml} from '../../src/write/html/index.js'
import {everyType, loadText} from '../forms/schemas.js'
import {printedText} from '../write/html/printed-text.js'
import {withoutSpace} from '../write/html/read-html.js'
import {bareOptions, fullOptions, specimen} from '../write/html/specimen.js'

const tools = path.join(import.meta.dirname, 'node_modules')
const checker = path.join(tools, 'vnu-jar/build/dist/vnu.jar')
const axeFile = path.join(tools, 'axe-core/axe.min.js')
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  fs.existsSync(file)
)

const variants = ['letter', 'standard', 'order', 'minutes'] as const
const formSchema = loadText(everyType).schema
if (formSchema === undefined) throw new Error('no schema')
/** A form that stands alone, partly filled in. */
const form = formDocument(formSchema, new Map([['名称', '河南省教育厅']]))
const pages = new Map<string, string>([
  ...variants.map((variant, index): [string, string] => [
    variant,
    writeHtml(specimen(variant), index % 2 === 0 ? fullOptions : bareOptions)
  ]),
  ['form', writeHtml(form, bareOptions)]
])
const names = [...pages.keys()]
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-html-'))
const fileOf = (variant: string): string => path.join(folder, `${variant}.html`)
for (const [variant, html] of pages) fs.writeFileSync(fileOf(variant), html)
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

/** Why a group cannot run here, or undefined. Said in its name, so that nobody takes a skipped test for a passed one. */
const missing = (...needs: readonly (readonly [present: boolean, name: string])[]): string | undefined =>
  needs
    .filter(([present]) => !present)
    .map(([, name]) => name)
    .join(', ') || undefined
const note = (reason: string | undefined): string => (reason === undefined ? '' : ` — SKIPPED, missing: ${reason}`)

const noChecker = missing([hasJava(), 'java'], [fs.existsSync(checker), 'vnu-jar (npm ci in test/conformance)'])
describe.skipIf(noChecker !== undefined)(`the Nu checker${note(noChecker)}`, () => {
  test('finds no error in any variant', () => {
    expect(check([...pages.keys()].map(fileOf))).toBe('')
  }, 60_000)

  test('does find an error where there is one', () => {
    const broken = path.join(folder, 'broken.html')
    fs.writeFileSync(broken, (pages.get('letter') ?? '').replace('</article>', '</div>'))
    expect(check([broken])).toMatch(/error/)
  }, 60_000)
})

/** What of playwright-core these tests use; the package lives beside them and has no types in the main project. */
interface Page {
  setViewportSize(size: {width: number; height: number}): Promise<void>
  emulateMedia(media: {colorScheme: 'light' | 'dark'}): Promise<void>
  goto(url: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  on(event: 'console', listener: (message: {text(): string}) => void): void
}
interface Context {
  newPage(): Promise<Page>
  close(): Promise<void>
}
interface Playwright {
  chromium: {launchPersistentContext(folder: string, options: object): Promise<Context>}
}

const noBrowser = missing(
  [chromium !== undefined, 'chromium'],
  [fs.existsSync(axeFile), 'axe-core (npm ci in test/conformance)'],
  [fs.existsSync(path.join(tools, 'playwright-core')), 'playwright-core (npm ci in test/conformance)']
)
describe.skipIf(noBrowser !== undefined)(`Chromium${note(noBrowser)}`, () => {
  let context: Context | undefined
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    const playwright = createRequire(import.meta.url)('playwright-core') as Playwright
    const args = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
    context = await playwright.chromium.launchPersistentContext(path.join(folder, 'profile'), {
      executablePath: chromium,
      args: [...args.split(' '), '--disable-component-update', '--disable-sync']
    })
    page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
  }, 60_000)
  afterAll(async () => context?.close())

  const open = async (variant: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<void> => {
    await page.setViewportSize({width, height: 800})
    await page.emulateMedia({colorScheme})
    await page.goto(pathToFileURL(fileOf(variant)).href)
  }

  test.each(variants)('reads exactly the text of the document (%s)', async (variant) => {
    await open(variant, 1280)
    const text = String(await page.evaluate(`document.querySelector('article.gongwen').textContent`))
    expect(withoutSpace(text)).toBe(withoutSpace(printedText(specimen(variant), variant)))
  })

  test.each(names.flatMap((variant) => [320, 375, 640, 1280].map((width) => [variant, width] as const)))(
    'shows %s at %i px without scrolling sideways',
    async (variant, width) => {
      await open(variant, width)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
  )

  test.each(names.flatMap((variant) => (['light', 'dark'] as const).map((scheme) => [variant, scheme] as const)))(
    'and axe find nothing to complain of in %s, %s',
    async (variant, scheme) => {
      for (const width of [320, 1280]) {
        await open(variant, width, scheme)
        await page.evaluate(fs.readFileSync(axeFile, 'utf8'))
        const run = `axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes.map(({html}) => html).join(' ')))`
        expect(await page.evaluate(run)).toEqual([])
      }
    },
    60_000
  )

  test('reads exactly the text of a form, blank dates included', async () => {
    await open('form', 1280)
    const text = String(await page.evaluate(`document.querySelector('article.gongwen').textContent`))
    expect(withoutSpace(text)).toBe(withoutSpace(printedText(form, 'standard')))
  })

  test('applies the style sheet that the policy names and reports nothing', async () => {
    await open('letter', 1280)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.issuerMark')).color`)).toBe('rgb(192, 0, 0)')
    expect(complaints).toEqual([])
  })
})

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** What the checker says of the files; nothing when they are valid. */
function check(files: readonly string[]): string {
  try {
    return execFileSync('java', ['-jar', checker, '--errors-only', '--stdout', ...files], {encoding: 'utf8'})
  } catch (error) {
    const {stdout} = error as {stdout?: unknown}
    if (typeof stdout === 'string' && stdout !== '') return stdout
    throw error
  }
}
