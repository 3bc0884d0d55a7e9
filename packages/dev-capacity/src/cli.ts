import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineCommand } from 'citty'
import sharp from 'sharp'
import { describeSource } from './assumption'
import { ASSUMPTIONS, assumptionNames } from './assumptions'
import { compareCosts } from './costs/compare-costs'
import { type Day, DayError, parseDay, withNumbers } from './day'
import { type Chart, chartsOf } from './report/charts'
import { pageOf } from './report/page'
import { printSections, summaryOf } from './report/summary'
import { runTornado } from './report/tornado'
import { measureClaimCosts } from './simulate/claim-costs'
import { simulateDay } from './simulate/simulate-day'

const daysDir = fileURLToPath(new URL('../days/', import.meta.url))

const readDay = async (named: string): Promise<Day> => {
  const path = /^[a-z-]+$/.test(named) ? join(daysDir, `${named}.json`) : resolve(named)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new DayError(`There is no day ${named}. Name a file, or one of: reference, million-covers.`)
  })
  return parseDay(text)
}

/** `--set NAME=VALUE`, once or several times. */
const parseSet = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    words.map((word) => {
      const [, name, value] = /^(\w+)=(\S+)$/.exec(word) ?? []
      if (!name || Number.isNaN(Number(value))) throw new DayError(`--set needs NAME=VALUE, not "${word}".`)
      return [name, Number(value)]
    }),
  )

const valuesOf = (rawArgs: readonly string[], flag: string): string[] =>
  rawArgs.flatMap((word, n) => {
    if (word.startsWith(`${flag}=`)) return [word.slice(flag.length + 1)]
    return word === flag ? [rawArgs[n + 1] ?? ''] : []
  })

const save = async (dir: string, page: string, charts: readonly Chart[]): Promise<void> => {
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, 'index.html'), page)
  for (const { name, svg } of charts)
    await sharp(Buffer.from(svg), { density: 144 })
      .png()
      .toFile(join(dir, `${name}.png`))
}

const listAssumptions = (): string =>
  assumptionNames
    .map((name) => {
      const { value, unit, what, source } = ASSUMPTIONS[name]
      return `  ${name.padEnd(24)} ${String(value).padStart(7)} ${unit}: ${what} (${describeSource(source)})`
    })
    .join('\n')

type Args = {
  readonly day: string
  readonly out: string
  readonly json: boolean
  readonly tornado: boolean
  readonly assumptions: boolean
}

const run = async (args: Args, set: Record<string, number>): Promise<void> => {
  if (args.assumptions) return console.log(listAssumptions())
  const read = await readDay(args.day)
  const day = { ...read, numbers: withNumbers(read.numbers, set) }
  const say = (line: string): void => console.error(`  ${line}`)
  say("counting what the claim's own code does for 60,000 people")
  const claimCosts = await measureClaimCosts()
  say(`simulating ${day.name}`)
  const result = simulateDay(day, claimCosts, { progress: (share) => say(`${Math.round(share * 24)}:00`) })
  const costs = compareCosts(day, result)
  const sections = summaryOf(day, result, costs)
  const tornado = args.tornado ? runTornado(day, claimCosts, say) : undefined
  const charts = chartsOf(day, result, costs, tornado)
  await save(args.out, pageOf(day, sections, charts), charts)
  console.log(
    args.json
      ? JSON.stringify({ day: day.name, numbers: day.numbers, claimCosts, sections })
      : printSections(sections),
  )
  say(`charts: ${join(args.out, 'index.html')}`)
}

/** `npm run capacity`. Throws a `DayError` at a wrong day, name or number. */
export const command = defineCommand({
  meta: {
    name: 'npm run capacity',
    description:
      'Simulates a day of millions: calls, instances, refusals, latency, and the bill beside other designs.',
  },
  args: {
    day: {
      type: 'string',
      default: 'reference',
      description: 'a JSON file, or one of: reference, million-covers',
    },
    set: { type: 'string', description: 'NAME=VALUE changes an assumption; may be given several times' },
    assumptions: {
      type: 'boolean',
      default: false,
      description: 'list every assumption with its source, and end',
    },
    tornado: { type: 'boolean', default: false, description: 'try each assumption at both ends: many runs' },
    out: {
      type: 'string',
      default: 'dist/capacity',
      description: 'the folder for the page and its pictures',
    },
    json: { type: 'boolean', default: false, description: 'print JSON' },
  },
  run: ({ args, rawArgs }) => run(args, parseSet(valuesOf(rawArgs, '--set'))),
})
