import { createStandIn, type StandIn, startTencent, type Tencent } from '@hongbao/dev-tencent'
import { runCli } from '../testing/run-cli'

const KEY = {
  secretId: 'AKIDplantedOfTheWire',
  secretKey: 'plantedKeyOfTheWire',
  token: 'plantedTokenOfTheWire',
}

let standIn: StandIn
let tencent: Tencent

beforeAll(async () => {
  standIn = createStandIn()
  tencent = await startTencent(standIn, KEY)
})

afterAll(() => tencent.close())

/** Makes calls through the unmodified SDK in a process of its own, and answers what it printed: a line for each. */
const probe = async (key: typeof KEY, calls: string): Promise<string> =>
  (await runCli(['call', calls], tencent, key)).output

describe('the unmodified SDK, over TLS under the real host names', () => {
  test('reaches the stand-in with signatures that are checked, and every error is the one a test without a wire sees', async () => {
    const describe = { service: 'tcb', action: 'DescribeEnvInfo', params: { EnvId: standIn.state.envId } }
    const missing = { service: 'scf', action: 'GetFunction', params: { FunctionName: 'no', Namespace: 'x' } }
    const calls = JSON.stringify([describe, missing, describe, describe, describe])
    standIn.fail(({ n }) => {
      if (n === 3) return { kind: 'cut', done: true }
      if (n === 4) return { kind: 'page', text: `<html>${KEY.secretKey}</html>` }
      return n === 5 ? { kind: 'shape', response: null } : undefined
    })
    const output = await probe(KEY, calls)
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['answer', 'ApiRefusal ResourceNotFound.Function', 'NoAnswer', 'NoAnswer', 'NoAnswer'])
    for (const secret of Object.values(KEY)) expect(output).not.toContain(secret)
  })

  test('is refused with another key, before anything is carried out', async () => {
    standIn.fail(undefined)
    const before = standIn.calls.length
    const call = { service: 'tcb', action: 'DescribeEnvInfo', params: { EnvId: standIn.state.envId } }
    const output = await probe({ ...KEY, secretKey: 'another' }, JSON.stringify([call]))
    expect(output).toContain('ApiRefusal AuthFailure.SignatureFailure')
    expect(standIn.calls).toHaveLength(before)
  })
})
