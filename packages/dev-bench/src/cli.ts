import { defineCommand, runMain } from 'citty'
import type { Product } from './bench'
import { benches } from './benches'
import { printReport } from './print-report'

export type { DemoCloud, Product } from './bench'

const names = Object.keys(benches).join(', ')

const runOne = async (name: string, product: Product): Promise<void> => {
  const load = benches[name]
  if (!load) throw new Error(`No benchmark is called ${name}; there are ${names}.`)
  const bench = await load()
  console.log(`\n${name}: ${bench.description}\n`)
  const rows = await bench.run((text) => console.log(`  ${text}`), product)
  printReport(rows)
  if (rows.some(({ held }) => !held)) process.exitCode = 1
}

const commandFor = (product: Product) =>
  defineCommand({
    meta: { name: 'npm run bench', description: `Measures against a baseline of the same run: ${names}.` },
    args: { name: { type: 'positional', required: false, description: 'which one; all when none is named' } },
    run: async ({ args }) => {
      for (const name of args.name ? [args.name] : Object.keys(benches)) await runOne(name, product)
    },
  })

/** `npm run bench -- NAME`. Exits with 1 when a target was not held. */
export const main = (rawArgs: string[], product: Product): Promise<void> =>
  runMain(commandFor(product), { rawArgs })
