import { join } from 'node:path'
import type { Bench, Row } from '../bench'
import { median } from '../median'
import { CONNECTIONS, startLoad } from './load'
import { type MeasuredCloud, startMeasuredCloud } from './measured-cloud'
import { startProcess } from './start-process'

const ROUNDS = 15
const ROUND_MS = 700
const WARM_UP_MS = 4000

/** Requests a second in one round. The three are measured in a row, so that a busy moment of the machine hits all. */
type Round = { readonly echo: number; readonly empty: number; readonly full: number }

/** Measures durable claim-shaped requests against a plain echo, on a collection that starts empty and on a full one. */
export const cloudBench: Bench = {
  description: `claim-shaped requests (unique insert, conditional increment) on ${CONNECTIONS} connections, each answered when it is on the disk`,
  run: async (say, { documents }) => {
    const load = startLoad()
    const echo = await startProcess(join(import.meta.dirname, 'echo-server.ts'), 'echo', [])
    const [empty, full] = [await startMeasuredCloud(), await startMeasuredCloud()]
    try {
      say(`putting ${documents.toLocaleString('en')} claims into one cloud`)
      await load.fill(full.admin, documents)
      for (const url of [echo.url, empty.admin, full.admin]) await load.rate(url, WARM_UP_MS)
      const rounds: Round[] = []
      for (let n = 0; n < ROUNDS; n++) {
        const round = await measure((url) => load.rate(url, ROUND_MS), echo.url, empty, full)
        rounds.push(round)
        say(
          `round ${n + 1}: echo ${shown(round.echo)}, empty ${shown(round.empty)}, full ${shown(round.full)}`,
        )
      }
      return rowsOf(rounds, documents)
    } finally {
      await Promise.all([load, echo, empty, full].map((each) => each.stop()))
    }
  },
}

const measure = async (
  rate: (url: string) => Promise<number>,
  echo: string,
  empty: MeasuredCloud,
  full: MeasuredCloud,
): Promise<Round> => ({
  echo: await rate(echo),
  empty: await rate(empty.admin),
  full: await rate(full.admin),
})

const rowsOf = (rounds: readonly Round[], documents: number): Row[] => {
  const count = documents.toLocaleString('en')
  const [echo, empty, full] = (['echo', 'empty', 'full'] as const).map((key) =>
    median(rounds.map((r) => r[key])),
  )
  const ratio = (of: keyof Round, to: keyof Round) => median(rounds.map((round) => round[of] / round[to]))
  const against = (of: keyof Round, to: keyof Round, least: number) => ({
    target: `at least ${least} of it (${ratio(of, to).toFixed(2)})`,
    held: ratio(of, to) >= least,
  })
  return [
    {
      what: 'claim-shaped requests on a collection that starts empty',
      measured: perSecond(empty),
      baseline: `echo ${perSecond(echo)}`,
      ...against('empty', 'echo', 0.5),
    },
    {
      what: `claim-shaped requests with ${count} documents`,
      measured: perSecond(full),
      baseline: `echo ${perSecond(echo)}`,
      ...against('full', 'echo', 0.5),
    },
    {
      what: `claim-shaped requests with ${count} documents`,
      measured: perSecond(full),
      baseline: `starting empty ${perSecond(empty)}`,
      ...against('full', 'empty', 0.8),
    },
  ]
}

const shown = (rate: number): string => Math.round(rate).toLocaleString('en')

const perSecond = (rate: number | undefined): string => `${shown(rate ?? Number.NaN)}/s`
