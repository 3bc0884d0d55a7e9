import { createStandIn, DOCUMENTED_CODES, type Fault, isRead, type StandIn } from '@hongbao/dev-tencent'
import { DeployError } from '../deploy-error'
import { meaningOf } from '../management/codes'
import { standInManagement } from '../testing/stand-in-management'
import { declaredAt, deployed, deploymentOf, endOf, quiet, run, small } from '../testing/world'
import { deploy } from './deploy'

/** One code of each meaning. `EVERY_CODE=1` tries all documented ones, which takes a minute. */
const CODES = process.env.EVERY_CODE
  ? DOCUMENTED_CODES
  : [
      'RequestLimitExceeded',
      'InternalError',
      'ResourceNotFound',
      'UnauthorizedOperation',
      'ResourceInUse.FunctionName',
    ]

/** Every way in which one call can go wrong. */
const FAULTS: readonly Fault[] = [
  ...CODES.map((code) => ({ kind: 'error', code }) as const),
  { kind: 'error', code: 'NobodyKnows.ThisCode' },
  { kind: 'cut', done: true },
  { kind: 'page', text: '<html>502 Bad Gateway</html>' },
  { kind: 'shape', response: null },
  { kind: 'shape', response: { Data: 'text', EnvInfo: 7, Indexes: {}, Versions: 'no', AclTag: null } },
]

const SENTENCE = /^[A-Z][^\n]*[.]$/

type Outcome = 'done' | DeployError

const outcomeOf = async (standIn: StandIn, release: string): Promise<Outcome> => {
  try {
    await deploy(
      deploymentOf(standInManagement(standIn), standIn.state.envId, declaredAt(release, small)),
      quiet,
    )
    return 'done'
  } catch (error) {
    if (error instanceof DeployError) return error
    throw error
  }
}

const assertWhole = ({ state }: StandIn): void => {
  for (const { acl } of state.tables.values()) expect(acl).toBe('ADMINONLY')
  if (state.functions.size > 0) expect(state.functionRule).toContain('"patrol":{"invoke":false}')
}

/** The actions of a first deployment and of an upgrade, each once. */
const actionsOf = async (): Promise<readonly string[]> => {
  const standIn = await deployed(declaredAt('1', small))
  for (const release of ['2', '3', '4']) await run(standIn, declaredAt(release, small))
  return [...new Set(standIn.calls.map(({ action }) => action))]
}

/** The n-th call of an action goes wrong once, or every call of it from then on. */
const failing = (standIn: StandIn, action: string, fault: Fault, lasting: boolean): void => {
  let seen = 0
  standIn.fail((call) => {
    if (call.action !== action) return undefined
    seen += 1
    return lasting || seen === 1 ? fault : undefined
  })
}

describe('an answer of the management API', () => {
  test.each(['once', 'always'])(
    'of any kind to any action, %s, ends in success or in one sentence, and never in something half open',
    async (often) => {
      const wanted = endOf(await deployed(declaredAt('1', small)))
      for (const action of await actionsOf()) {
        for (const fault of FAULTS) {
          const standIn = createStandIn({ looks: 1 })
          failing(standIn, action, fault, often === 'always')
          const outcome = await outcomeOf(standIn, '1')
          if (outcome !== 'done') expect(outcome.message).toMatch(SENTENCE)
          assertWhole(standIn)
          standIn.fail(undefined)
          await run(standIn, declaredAt('1', small))
          expect(endOf(standIn)).toEqual(wanted)
        }
      }
    },
  )

  test.each(DOCUMENTED_CODES)(
    'with the code %s is waited out, looked at again, or answered with what to do',
    (code) => {
      const meaning = meaningOf(code)
      expect(meaning.kind === 'stop' ? meaning.advice : meaning.kind).toMatch(/^(wait|look|[A-Z].+[.])$/)
      expect(code.startsWith('DryRun') || meaning).not.toEqual(meaningOf('NobodyKnows.ThisCode'))
    },
  )

  test('that says the rate is exceeded is waited out, once for each action', async () => {
    for (const action of await actionsOf()) {
      const standIn = createStandIn()
      failing(standIn, action, { kind: 'error', code: 'RequestLimitExceeded' }, false)
      expect(await outcomeOf(standIn, '1')).toBe('done')
    }
  })

  test('that no key is accepted says where a new key comes from', async () => {
    const standIn = createStandIn()
    standIn.fail(() => ({ kind: 'error', code: 'AuthFailure.SecretIdNotFound' }))
    expect(await outcomeOf(standIn, '1')).toMatchObject({ message: expect.stringContaining('cam/capi') })
  })

  test('of an environment that is frozen or overdue stops before anything is written', async () => {
    for (const code of ['OperationDenied.ResourceFrozen', 'ResourceUnavailable.ResourceOverdue']) {
      const standIn = createStandIn()
      standIn.fail(({ action }) => (isRead(action) ? undefined : { kind: 'error', code }))
      expect(await outcomeOf(standIn, '1')).toBeInstanceOf(DeployError)
      expect(standIn.state.tables.size).toBe(0)
    }
  })

  test('that an environment is not usable names its state', async () => {
    const standIn = createStandIn()
    standIn.state.status = 'UNAVAILABLE'
    expect(await outcomeOf(standIn, '1')).toMatchObject({ message: expect.stringContaining('UNAVAILABLE') })
  })
})
