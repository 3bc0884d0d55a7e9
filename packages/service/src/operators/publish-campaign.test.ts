import { claimCover, finishChange, publishCampaign } from '../index'
import {
  callBy,
  createStore,
  memoryDocuments,
  OPERATOR,
  serverWith,
  testCampaign,
  testServer,
} from '../testing'

const wanted = { campaignId: 'goat', from: 0, changeId: 'first' }
const publication = { ctoken: 'secret', campaign: testCampaign(10) }

describe('publishing a campaign', () => {
  it('throws where the database lets two documents have one unit', async () => {
    const { ports } = testServer()
    const lax = memoryDocuments(createStore({ now: () => 0, unique: {} }))
    const operating = { ports: { ...ports, documents: lax }, actor: OPERATOR }
    await expect(publishCampaign(operating, wanted, publication)).rejects.toThrow(/unique index/)
    expect(await lax.get('campaigns', 'goat')).toBeUndefined()
    expect(await lax.get('alerts', 'unique-index-missing:claims')).toBeDefined()
  })

  it('changes nothing when it is repeated', async () => {
    const { ports, store } = testServer()
    const operating = { ports, actor: OPERATOR }
    const published = await publishCampaign(operating, wanted, publication)
    const before = JSON.stringify(
      ['buckets', 'campaigns', 'secrets'].map((each) => [...store.all(each as 'buckets')]),
    )
    const again = await publishCampaign(operating, wanted, publication)
    expect(published).toEqual({ ok: true, data: { revision: 1, already: false } })
    expect(again).toEqual({ ok: true, data: { revision: 1, already: true } })
    expect(
      JSON.stringify(['buckets', 'campaigns', 'secrets'].map((each) => [...store.all(each as 'buckets')])),
    ).toBe(before)
  })

  it('finished again by an attempt that comes late, gives no unit back', async () => {
    const { ports, instance } = await serverWith(10)
    await claimCover(callBy(ports, instance(), 'a'), { campaignId: 'goat' })
    const bucket = () => ports.documents.get('buckets', 'goat#drop-0#0')
    const before = await bucket()
    const entry = await ports.documents.get('changes', 'goat@1')
    if (entry) await finishChange(ports, entry)
    expect(entry).toBeDefined()
    expect(await bucket()).toEqual(before)
  })

  it('is refused under the id of another campaign', async () => {
    const { ports } = await serverWith(10)
    const other = { ...wanted, from: 1, changeId: 'other' }
    expect(await publishCampaign({ ports, actor: OPERATOR }, other, publication)).toEqual({
      ok: false,
      refusal: { code: 'ID_TAKEN' },
    })
  })

  it('is refused as INVALID with the name of the field that is not well formed', async () => {
    const { ports } = testServer()
    const campaign = { ...testCampaign(10), title: { zh: '', en: 'x' } }
    expect(await publishCampaign({ ports, actor: OPERATOR }, wanted, { ...publication, campaign })).toEqual({
      ok: false,
      refusal: { code: 'INVALID', field: 'title.zh' },
    })
  })

  it('is refused when a drop would open after the end of the campaign', async () => {
    const { ports } = testServer()
    const campaign = { ...testCampaign(10), schedule: { ...testCampaign(10).schedule, endsAt: 1 } }
    const outcome = await publishCampaign({ ports, actor: OPERATOR }, wanted, { ...publication, campaign })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'INVALID', field: 'schedule' } })
  })

  it('is refused under the id that the ids of tombstones begin with', async () => {
    const { ports } = testServer()
    const outcome = await publishCampaign(
      { ports, actor: OPERATOR },
      { ...wanted, campaignId: 'void' },
      publication,
    )
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'INVALID', field: 'campaignId' } })
  })

  it('keeps the ctoken under a fresh name, and neither in the campaign nor in the log', async () => {
    const { ports, store } = testServer()
    await publishCampaign({ ports, actor: OPERATOR }, wanted, publication)
    const campaign = await ports.documents.get('campaigns', 'goat')
    expect(await ports.documents.get('secrets', campaign?.ctoken ?? '')).toMatchObject({ value: 'secret' })
    expect(JSON.stringify([...store.all('campaigns'), ...store.all('changes')])).not.toContain('secret"')
  })

  it('takes the campaign from its draft when no campaign is given', async () => {
    const { ports } = testServer()
    const { saveDraft } = await import('./save-draft')
    const operating = { ports, actor: OPERATOR }
    await saveDraft(operating, wanted, testCampaign(10))
    const outcome = await publishCampaign(operating, { ...wanted, from: 1 }, { ctoken: 'secret' })
    expect(outcome).toMatchObject({ ok: true, data: { revision: 2 } })
    expect(await ports.documents.get('drafts', 'goat')).toEqual({
      _id: 'goat',
      state: 'published',
      revision: 2,
    })
  })
})
