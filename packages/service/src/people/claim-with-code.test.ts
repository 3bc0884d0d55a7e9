import type { CampaignContent, CodeRange } from '@hongbao/types'
import {
  addStock,
  archiveCampaign,
  type ClaimPorts,
  claimCover,
  editCampaign,
  endCampaign,
  exportCodes,
  finishChanges,
  newInstance,
  readLog,
  reconcileStock,
  revokeCodes,
  StoreFault,
  standingOf,
  takeBackDrop,
} from '../index'
import { callBy, OPERATOR, operate, publishFor, type TestServer, testCampaign, testServer } from '../testing'

const coded = (...drops: number[]): CampaignContent => ({
  ...testCampaign(...drops),
  entry: { kind: 'code', revoked: [] },
})

const codesOf = async ({ ports }: TestServer, codes: CodeRange): Promise<readonly string[]> => {
  const { revision } = await standingOf(ports, 'goat')
  const wanted = { campaignId: 'goat', from: revision, changeId: `export${revision}` }
  const outcome = await exportCodes({ ports, actor: OPERATOR }, wanted, { codes })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.data.codes
}

/** A campaign of three codes in its open drop, and of two in a drop that opens in an hour. */
const opened = async () => {
  const server = testServer()
  await publishFor(server.ports, 'goat', coded(3, 2))
  const codes = await codesOf(server, { dropId: 'drop-0', from: 0, to: 3 })
  const later = await codesOf(server, { dropId: 'drop-1', from: 0, to: 2 })
  return { ...server, codes, later }
}
const claim = (ports: ClaimPorts, openid: string, code?: string, instance = newInstance()) =>
  claimCover(callBy(ports, instance, openid), { campaignId: 'goat', ...(code !== undefined && { code }) })

const refusal = (code: string) => ({ ok: false, refusal: { code } })
/** Its check character is right. */
const WRONG = '0000-0000-0000'

describe('a campaign with codes', () => {
  it('gives a cover to somebody with a code, however they type it', async () => {
    const { ports, codes } = await opened()
    const careless = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `
    expect(await claim(ports, 'o-1', careless)).toMatchObject({ ok: true, data: { already: false } })
  })

  it('refuses somebody else the same code', async () => {
    const { ports, codes } = await opened()
    await claim(ports, 'o-1', codes[0])
    expect(await claim(ports, 'o-2', codes[0])).toEqual(refusal('CODE_USED'))
  })

  it('gives one cover when twenty people use one code at once', async () => {
    const { ports, codes, store } = await opened()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => claim(ports, `o-${n}`, codes[0])))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(store.all('claims').size).toBe(1)
  })

  it('leaves a second code of somebody who has a cover unused', async () => {
    const { ports, codes } = await opened()
    await claim(ports, 'o-1', codes[0])
    expect(await claim(ports, 'o-1', codes[1])).toMatchObject({ ok: true, data: { already: true } })
    expect(await claim(ports, 'o-2', codes[1])).toMatchObject({ ok: true, data: { already: false } })
  })

  it('shows somebody their cover again, with their code, a used one or none', async () => {
    const { ports, codes } = await opened()
    await claim(ports, 'o-1', codes[0])
    await claim(ports, 'o-2', codes[1])
    for (const code of [codes[0], codes[1], undefined])
      expect(await claim(ports, 'o-1', code)).toMatchObject({ ok: true, data: { already: true } })
  })

  it('refuses somebody without a code, and a code of another campaign', async () => {
    const { ports, codes } = await opened()
    await publishFor(ports, 'dog', coded(3))
    expect(await claim(ports, 'o-1')).toEqual(refusal('CODE_WRONG'))
    const ofAnother = { campaignId: 'dog', code: `${codes[0]}` }
    expect(await claimCover(callBy(ports, newInstance(), 'o-1'), ofAnother)).toEqual(refusal('CODE_WRONG'))
  })

  it('refuses a wrong code without an operation, once the campaign is known', async () => {
    const { ports, codes } = await opened()
    const instance = newInstance()
    await claim(ports, 'o-1', codes[0], instance)
    const nothing = new Proxy(ports.documents, {
      get: (_, name) => () => {
        throw new Error(`an operation: ${String(name)}`)
      },
    })
    expect(await claim({ ...ports, documents: nothing }, 'o-2', WRONG, instance)).toEqual(
      refusal('CODE_WRONG'),
    )
  })

  it('tells when a code can be used whose drop has not opened', async () => {
    const { ports, later, pass } = await opened()
    expect(await claim(ports, 'o-1', later[0])).toMatchObject({ refusal: { code: 'NOT_OPEN' } })
    pass(60 * 60_000)
    expect(await claim(ports, 'o-1', later[0])).toMatchObject({ ok: true })
  })

  it('repeats an insert whose answer was lost, and grants', async () => {
    const { ports, codes } = await opened()
    let first = true
    const lossy: ClaimPorts['documents'] = {
      ...ports.documents,
      insert: async (collection, document) => {
        const outcome = await ports.documents.insert(collection, document)
        if (collection === 'claims' && first) {
          first = false
          throw new StoreFault('lost on the way', false)
        }
        return outcome
      },
    }
    expect(await claim({ ...ports, documents: lossy }, 'o-1', codes[0])).toMatchObject({ ok: true })
  })

  it('asks somebody to wait who tried ten codes that are none', async () => {
    const { ports, codes } = await opened()
    const instance = newInstance()
    for (let n = 0; n < 10; n++) await claim(ports, 'o-1', WRONG, instance)
    expect(await claim(ports, 'o-1', codes[0], instance)).toMatchObject({ refusal: { code: 'TOO_MANY' } })
    expect(await claim(ports, 'o-2', codes[0], instance)).toMatchObject({ ok: true })
  })

  it('does not count typing mistakes, which the check character finds', async () => {
    const { ports, codes } = await opened()
    const instance = newInstance()
    for (let n = 0; n < 20; n++) await claim(ports, 'o-1', `${codes[0]}`.replace(/.$/, '-'), instance)
    expect(await claim(ports, 'o-1', codes[0], instance)).toMatchObject({ ok: true })
  })

  it('is reconciled', async () => {
    const { ports, codes, store } = await opened()
    await claim(ports, 'o-1', codes[0])
    await reconcileStock(ports)
    expect([...store.all('reconciliations').values()]).toMatchObject([{ _id: 'goat', result: 'holds' }])
  })
})

describe('operators of a campaign with codes', () => {
  it('revoke codes, but not from those who used theirs', async () => {
    const { ports, codes } = await opened()
    await claim(ports, 'o-1', codes[0])
    await operate(ports, revokeCodes, 'goat', { codes: { dropId: 'drop-0', from: 0, to: 2 } })
    expect(await claim(ports, 'o-1', codes[0])).toMatchObject({ ok: true, data: { already: true } })
    expect(await claim(ports, 'o-2', codes[1])).toEqual(refusal('CODE_REVOKED'))
    expect(await claim(ports, 'o-3', codes[2])).toMatchObject({ ok: true })
  })

  it('are named in the log with what they took out, and the log holds no code', async () => {
    const { ports, codes } = await opened()
    const log = await readLog(ports, 'goat')
    expect(log.slice(1)).toMatchObject([
      { actor: OPERATOR, change: { kind: 'export-codes', codes: { dropId: 'drop-0', from: 0, to: 3 } } },
      { actor: OPERATOR, change: { kind: 'export-codes', codes: { dropId: 'drop-1', from: 0, to: 2 } } },
    ])
    for (const code of codes) expect(JSON.stringify(log)).not.toContain(code)
  })

  it('get the same codes again, and others for a drop that they add', async () => {
    const server = await opened()
    expect(await codesOf(server, { dropId: 'drop-0', from: 1, to: 3 })).toEqual(server.codes.slice(1))
    await operate(server.ports, addStock, 'goat', { opensAt: server.ports.clock.now(), stock: 2 })
    const { campaign } = await standingOf(server.ports, 'goat')
    const dropId = campaign?.schedule.drops.at(-1)?.id ?? ''
    const [more] = await codesOf(server, { dropId, from: 0, to: 2 })
    expect([...server.codes, ...server.later]).not.toContain(more)
    expect(await claim(server.ports, 'o-1', more)).toMatchObject({ ok: true })
  })

  it('add a drop, and an instance that has not seen it asks its people to come again', async () => {
    const server = await opened()
    const instance = newInstance()
    await claim(server.ports, 'o-1', server.codes[0], instance)
    await operate(server.ports, addStock, 'goat', { opensAt: server.ports.clock.now(), stock: 2 })
    const { campaign } = await standingOf(server.ports, 'goat')
    const dropId = campaign?.schedule.drops.at(-1)?.id ?? ''
    const [fresh] = await codesOf(server, { dropId, from: 0, to: 1 })
    expect(await claim(server.ports, 'o-2', fresh, instance)).toMatchObject(refusal('RETRY_LATER'))
    server.pass(5_000)
    expect(await claim(server.ports, 'o-2', fresh, instance)).toMatchObject({ ok: true })
  })

  it.each([
    ['codes that the drop does not have', { dropId: 'drop-0', from: 0, to: 4 }, 'NO_CODES'],
    ['codes of no drop', { dropId: 'none', from: 0, to: 1 }, 'NO_DROP'],
    ['a range without a code', { dropId: 'drop-0', from: 1, to: 1 }, 'INVALID'],
  ])('are refused %s', async (_, codes, code) => {
    const { ports } = await opened()
    expect(await operate(ports, revokeCodes, 'goat', { codes })).toMatchObject({ refusal: { code } })
  })

  it('cannot take a drop back, whose codes may be printed', async () => {
    const { ports } = await opened()
    expect(await operate(ports, takeBackDrop, 'goat', { dropId: 'drop-1' })).toMatchObject(refusal('LOCKED'))
  })

  it('cannot take out or revoke codes of a campaign that asks for none', async () => {
    const { ports } = testServer()
    await publishFor(ports, 'goat', testCampaign(3))
    const codes = { dropId: 'drop-0', from: 0, to: 1 }
    expect(await operate(ports, revokeCodes, 'goat', { codes })).toMatchObject(refusal('LOCKED'))
  })

  it('cannot publish a drop of more codes than archiving can void', async () => {
    const { ports } = testServer()
    await expect(publishFor(ports, 'goat', coded(100_001))).rejects.toThrow('TOO_MANY_CODES')
  })

  it('keep what was revoked when they edit words', async () => {
    const { ports, codes } = await opened()
    await operate(ports, revokeCodes, 'goat', { codes: { dropId: 'drop-0', from: 0, to: 1 } })
    await operate(ports, editCampaign, 'goat', { put: { rank: 5 } })
    expect(await claim(ports, 'o-2', codes[0])).toEqual(refusal('CODE_REVOKED'))
  })
})

it('an archived campaign has a holder for every code, so that no late insert of a claim succeeds', async () => {
  const { ports, codes, store, pass } = await opened()
  await claim(ports, 'o-1', codes[0])
  await operate(ports, endCampaign, 'goat')
  await operate(ports, archiveCampaign, 'goat')
  for (let minute = 0; minute < 3; minute++) {
    pass(60_000)
    await finishChanges(ports)
  }
  const units = [...store.all('claims').values()].map(({ unit }) => unit)
  expect(new Set(units).size).toBe(5)
  expect(await claim(ports, 'o-2', codes[1])).toEqual(refusal('ENDED'))
})
