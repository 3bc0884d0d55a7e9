import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** WeChat allows 2 MB. We allow less, because people on a train download all of it before they see a cover. */
const MAIN_PACKAGE_BUDGET = 450_000

const built = path.join(import.meta.dirname, '../dist/weapp')

const fail = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

// With a wrong configuration Taro exits 0 and builds almost nothing.
if (!existsSync(path.join(built, 'app.json'))) {
  fail('The mini program was not built: dist/weapp/app.json is missing. Read what Taro printed above.')
}

const { subPackages = [] } = JSON.parse(readFileSync(path.join(built, 'app.json'), 'utf8'))
const apart = subPackages.map(({ root }) => path.join(built, root) + path.sep)
const main = filesIn(built).filter((file) => !apart.some((root) => file.startsWith(root)))

const bytes = main.reduce((sum, file) => sum + statSync(file).size, 0)
const figure = `${bytes.toLocaleString('en')} of ${MAIN_PACKAGE_BUDGET.toLocaleString('en')} bytes`

if (bytes >= MAIN_PACKAGE_BUDGET) fail(`The main package is too large: ${figure}. Take something out.`)
console.log(`Main package: ${figure}.`)
