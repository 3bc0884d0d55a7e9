import { SECOND } from '@hongbao/types'
import { testClock } from './test-clock'

/** Sleepers that begin at once. Each notes when it woke. */
const sleeping = (...waits: number[]) => {
  const clock = testClock()
  const from = clock.now()
  const noted: [sleeper: number, afterMs: number][] = []
  const sleeps = waits.map(async (ms, n) => {
    await clock.sleep(ms)
    noted.push([n, clock.now() - from])
  })
  return { clock, noted, elapsed: () => clock.now() - from, all: Promise.all(sleeps) }
}

describe('the clock of tests', () => {
  it('wakes each of several sleepers at its own moment', async () => {
    const { noted, all } = sleeping(2 * SECOND, SECOND, 2 * SECOND)
    await all
    expect(noted).toEqual([
      [1, SECOND],
      [0, 2 * SECOND],
      [2, 2 * SECOND],
    ])
  })

  it('stands still while other work can go on', async () => {
    const { elapsed } = sleeping(SECOND)
    for (let n = 0; n < 1_000; n++) await Promise.resolve()
    expect(elapsed()).toBe(0)
  })

  it('lets a woken sleeper go on before it wakes a later one', async () => {
    const { clock, noted, elapsed, all } = sleeping(SECOND, 2 * SECOND)
    await clock.sleep(SECOND)
    for (let n = 0; n < 1_000; n++) await Promise.resolve()
    expect([noted, elapsed()]).toEqual([[[0, SECOND]], SECOND])
    await all
  })

  it('wakes a sleeper whose moment a test passes', async () => {
    const { clock, noted, all } = sleeping(SECOND)
    clock.pass(3 * SECOND)
    await all
    expect(noted).toEqual([[0, 3 * SECOND]])
  })

  it('moves once for a sleeper that began after a test had passed others', async () => {
    const { clock, noted, all, elapsed } = sleeping(SECOND)
    clock.pass(SECOND)
    const later = [clock.sleep(SECOND), clock.sleep(2 * SECOND)]
    await later[0]
    expect(elapsed()).toBe(2 * SECOND)
    await Promise.all([...later, all])
    expect(noted).toHaveLength(1)
  })
})
