import { median } from '../median'

/** One round's measurement and its baseline, in ms. */
export type Round = { readonly measured: number; readonly baseline: number }

/** Takes rounds one after another, so that a busy moment of the machine falls on both figures of a round. */
export const takeRounds = async (count: number, take: () => Promise<Round>): Promise<Round[]> => {
  const rounds: Round[] = []
  for (let n = 0; n < count; n++) rounds.push(await take())
  return rounds
}

export const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await run()
  return performance.now() - before
}

/** A row of the report. Its target holds when the median of the rounds' ratios is at most `most`. */
export const ratioRow = (what: string, baseline: string, rounds: readonly Round[], most: number) => {
  const ratio = median(rounds.map((round) => round.measured / round.baseline))
  return {
    what,
    measured: `${median(rounds.map((round) => round.measured)).toFixed(1)} ms`,
    baseline: `${median(rounds.map((round) => round.baseline)).toFixed(1)} ms, ${baseline}`,
    target: `at most ${most} times (${ratio.toFixed(2)})`,
    held: ratio <= most,
  }
}
