/**
 * `npm run check:promises`: promises whose proof takes long, chance, or rights that tests do not have. Each check says in
 * one line what it proved; a check that cannot run on this machine says so and proves nothing. Ends with 1 when one fails.
 * Usage: npm run check:promises [-- words of the checks to run]
 */
import {bounded} from './promises/bounded.mjs'
import {Impossible} from './promises/demand.mjs'
import {interrupted} from './promises/interrupted.mjs'
import {sameEverywhere} from './promises/same-everywhere.mjs'
import {valid} from './promises/valid.mjs'
import {bundleInto, newFolder, remove} from './promises/workshop.mjs'

const checks = {...sameEverywhere, ...interrupted, ...bounded, ...valid}

const words = process.argv.slice(2)
const chosen = Object.entries(checks).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word))
)
const program = newFolder()
bundleInto(program)
let failed = 0
for (const [name, check] of chosen) {
  const workspace = newFolder()
  try {
    console.log(`通过  ${name}（${await check({program, workspace})}）`)
  } catch (error) {
    if (error instanceof Impossible) console.log(`未查  ${name}：${error.message}`)
    else {
      failed++
      console.log(`失败  ${name}：${error.message}`)
    }
  } finally {
    remove(workspace)
  }
}
for (const folder of [program, `${program}-cache`]) remove(folder)
process.exitCode = failed === 0 ? 0 : 1
