import { claimCover, discardDraft, saveDraft } from '../index'
import { callBy, OPERATOR, operate, type TestServer, testCampaign, testServer } from '../testing'

const goat = { campaignId: 'goat' }

describe('a draft of a campaign', () => {
  const save = ({ ports }: TestServer, from: number) =>
    saveDraft({ ports, actor: OPERATOR }, { ...goat, from, changeId: `save${from}` }, { rank: from })

  it('gets the next revision with each save, and no entry in the log', async () => {
    const server = testServer()
    await save(server, 0)
    expect(await save(server, 1)).toMatchObject({ ok: true, data: { revision: 2 } })
    expect(await server.ports.documents.get('drafts', 'goat')).toMatchObject({ content: { rank: 1 } })
    expect(server.store.all('changes').size).toBe(0)
  })

  it('cannot be saved from an old revision', async () => {
    const server = testServer()
    await save(server, 0)
    await save(server, 1)
    expect(await save(server, 1)).toEqual({ ok: false, refusal: { code: 'CONFLICT', revision: 2 } })
  })

  it('leaves its revision when it is discarded, and a new draft begins from it', async () => {
    const server = testServer()
    await save(server, 0)
    expect(await operate(server.ports, discardDraft, 'goat')).toMatchObject({
      ok: true,
      data: { revision: 2 },
    })
    expect(await server.ports.documents.get('drafts', 'goat')).toEqual({
      _id: 'goat',
      revision: 2,
      state: 'discarded',
    })
    expect(await save(server, 2)).toMatchObject({ ok: true, data: { revision: 3 } })
  })

  it('is never shown to people', async () => {
    const server = testServer()
    await saveDraft(
      { ports: server.ports, actor: OPERATOR },
      { ...goat, from: 0, changeId: 's' },
      testCampaign(5),
    )
    expect(await claimCover(callBy(server.ports, server.instance(), 'a'), goat)).toMatchObject({
      refusal: { code: 'NO_CAMPAIGN' },
    })
  })
})
