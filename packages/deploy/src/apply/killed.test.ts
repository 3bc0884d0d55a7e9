import { createStandIn, isRead, type StandIn } from '@hongbao/dev-tencent'
import { ApiRefusal, type Management } from '../management/management'
import type { Declared } from '../plan/declared'
import { standInManagement } from '../testing/stand-in-management'
import { countOf, declaredAt, deployed, deploymentOf, endOf, quiet, run, small } from '../testing/world'
import { deploy } from './deploy'

class Killed extends Error {}

/** The process ends when the platform has carried out the n-th call, and before its answer arrives. */
const killedAfter = (management: Management, n: number): Management => {
  let calls = 0
  return {
    ...management,
    call: async (...call) => {
      calls += 1
      if (calls > n) throw new Killed()
      const answer = await management.call(...call).catch((error: unknown) => error)
      if (calls === n) throw new Killed()
      if (answer instanceof ApiRefusal) throw answer
      return answer
    },
  }
}

const isKilled = async (standIn: StandIn, declared: Declared, n: number): Promise<boolean> => {
  const management = killedAfter(standInManagement(standIn), n)
  const ended = await deploy(deploymentOf(management, standIn.state.envId, declared), quiet).then(
    () => 'done',
    (error: unknown) => error,
  )
  return ended instanceof Killed
}

const expectOnlyReads = async (standIn: StandIn, declared: Declared): Promise<void> => {
  const { writes } = countOf(standIn)
  await run(standIn, declared)
  expect(countOf(standIn).writes).toBe(writes)
}

/** Kills after every call of the deployment, one run after another, and answers how many kills there were. */
const killAfterEveryCall = async (start: () => Promise<StandIn>, declared: Declared): Promise<number> => {
  const whole = await start()
  await run(whole, declared)
  const wanted = endOf(whole)
  for (let n = 1; ; n += 1) {
    const standIn = await start()
    if (!(await isKilled(standIn, declared, n))) return n - 1
    assertNothingOpen(standIn)
    await run(standIn, declared)
    expect(endOf(standIn)).toEqual(wanted)
    // The end is the same for every n, so a few second runs stand for all.
    if (n % 25 === 1) await expectOnlyReads(standIn, declared)
  }
}

const assertNothingOpen = ({ state }: StandIn): void => {
  for (const { acl } of state.tables.values()) expect(acl).toBe('ADMINONLY')
  if (state.functions.has('patrol')) expect(state.functionRule).toContain('"patrol":{"invoke":false}')
}

describe('a deployment that is killed', () => {
  test('after any call of a first deployment ends, when it is run again, as if it had not been killed', async () => {
    expect(
      await killAfterEveryCall(async () => createStandIn({ looks: 1 }), declaredAt('1')),
    ).toBeGreaterThan(100)
  })

  test('after any call of an upgrade ends, when it is run again, as if it had not been killed', async () => {
    const old = declaredAt('1', { ...small, collections: small.collections?.slice(0, 2) })
    expect(await killAfterEveryCall(() => deployed(old), declaredAt('2', small))).toBeGreaterThan(20)
  })

  test('the stand-in counts reads and writes', () => {
    expect(['DescribeTable', 'ListTables', 'GetFunction'].every(isRead)).toBe(true)
    expect(['CreateTable', 'RunCommands', 'Invoke'].some(isRead)).toBe(false)
  })
})
