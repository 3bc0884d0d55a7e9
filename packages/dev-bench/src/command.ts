import { PlainError } from '@hongbao/dev'
import { defineCommand } from 'citty'
import type { Amounts } from './bench'
import { benches } from './benches'
import { printReport } from './print-report'

const names = Object.keys(benches).join(', ')

const amountFrom = (option: keyof Amounts, text: string): number => {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new PlainError(`--${option} needs a whole number above 0, not "${text}".`)
}

const runOne = async (name: string, amounts: Amounts): Promise<void> => {
  const load = benches[name]
  if (!load) throw new PlainError(`No benchmark is called ${name}; there are ${names}.`)
  const bench = await load()
  console.log(`\n${name}: ${bench.description}\n`)
  const rows = await bench.run((text) => console.log(`  ${text}`), amounts)
  printReport(rows)
  if (rows.some(({ held }) => !held)) process.exitCode = 1
}

/** `npm run bench -- NAME`. Exits with 1 when a target is not held. Throws a `PlainError` at a wrong name or option. */
export const command = defineCommand({
  meta: { name: 'npm run bench', description: `Measures against a baseline of the same run: ${names}.` },
  args: {
    name: { type: 'positional', required: false, description: 'which one; all when none is named' },
    units: { type: 'string', default: '20000', description: 'claim: the larger stock on the local cloud' },
    documents: { type: 'string', default: '1000000', description: 'cloud: what a full collection holds' },
    kills: { type: 'string', default: '1000', description: 'crash: how often the cloud is killed' },
  },
  run: async ({ args }) => {
    const amounts = {
      units: amountFrom('units', args.units),
      documents: amountFrom('documents', args.documents),
      kills: amountFrom('kills', args.kills),
    }
    for (const name of args.name ? [args.name] : Object.keys(benches)) await runOne(name, amounts)
  },
})
