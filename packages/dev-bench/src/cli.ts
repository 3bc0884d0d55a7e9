import { defineCommand, runMain } from 'citty'
import { benches } from './benches'
import { printReport } from './print-report'

const names = Object.keys(benches).join(', ')

const command = defineCommand({
  meta: { name: 'npm run bench', description: `Measures against a baseline of the same run: ${names}.` },
  args: { name: { type: 'positional', required: false, description: 'which one; all when none is named' } },
  run: async ({ args }) => {
    const chosen = args.name ? [args.name] : Object.keys(benches)
    for (const name of chosen) {
      const load = benches[name]
      if (!load) throw new Error(`No benchmark is called ${name}; there are ${names}.`)
      const bench = await load()
      console.log(`\n${name}: ${bench.description}\n`)
      const rows = await bench.run((text) => console.log(`  ${text}`))
      printReport(rows)
      if (rows.some(({ held }) => !held)) process.exitCode = 1
    }
  },
})

/** `npm run bench -- NAME`. Exits with 1 when a target was not held. */
export const main = (rawArgs: string[]): Promise<void> => runMain(command, { rawArgs })
