import {
  type ActionOf,
  answers,
  type CampaignContent,
  CampaignFile,
  CatalogFile,
  CurrentFile,
  FirstFile,
  type FunctionName,
  type Outcome,
  SearchFile,
  StockFile,
} from '@hongbao/types'
import * as v from 'valibot'
import {
  acceptInvitation,
  answerOperate,
  approveSignIn,
  browseCampaign,
  browseCatalog,
  browseMyCovers,
  type Call,
  cancelReminder,
  changeOnDuty,
  claimCover,
  fileQuestion,
  forgetPerson,
  listQuestions,
  listReminders,
  makeOwnerToken,
  publishCatalog,
  refuseSignIn,
  saveReminder,
  seeCode,
  tellWhatIsKept,
  watchCampaigns,
} from '../index'
import { callBy } from '../testing/call-by'
import { publishFor, type TestServer, testCampaign, testServer } from '../testing/test-server'

type Asking = Call<TestServer['ports']>
type Ask = (call: Asking) => Promise<Outcome<unknown, string>>

const goat = { campaignId: 'goat' }
const template = 'template-1'
const file = (name: string) => `cloud://test.test-bucket/covers/goat/${name}`

/** The code that makes whoever scans it the owner of everything. */
const ownerCode = async ({ ports }: Asking): Promise<string> => {
  const name = { zh: '品牌', en: 'Brand' }
  const { token } = await makeOwnerToken(ports, { name: 'Owner', brands: [{ brandId: 'house', name }] })
  return `hb2:${token}`
}

const becomeOwner = async (call: Asking): Promise<void> => {
  await acceptInvitation(call, { action: 'accept-invitation', code: await ownerCode(call) })
}

/** A sign-in that waits for the caller, who is an operator. */
const signInOf = async (call: Asking) => {
  await becomeOwner(call)
  const { ports, instance } = call
  const begun = await answerOperate(
    { ports, instance, ip: '' },
    { session: undefined, request: { action: 'sign-in-begin' } },
  )
  const { id, match } = (begun.ok ? begun.data : {}) as { id: string; match: number }
  return { code: `hb1:${id}`, number: match }
}

/** Every action of every function, called by a person who has something in every answer. */
const asks: { [F in FunctionName]: Record<ActionOf<F>, Ask> } = {
  browse: {
    catalog: browseCatalog,
    campaign: (call) => browseCampaign(call, goat),
    'my-covers': browseMyCovers,
  },
  claim: { claim: (call) => claimCover(call, goat) },
  duty: {
    'see-code': async (call) => seeCode(call, { action: 'see-code', code: await ownerCode(call) }),
    'approve-sign-in': async (call) => {
      const { code, number } = await signInOf(call)
      return approveSignIn(call, { action: 'approve-sign-in', code, number })
    },
    'refuse-sign-in': async (call) => {
      const { code } = await signInOf(call)
      return refuseSignIn(call, { action: 'refuse-sign-in', code })
    },
    'accept-invitation': async (call) =>
      acceptInvitation(call, { action: 'accept-invitation', code: await ownerCode(call) }),
    campaigns: async (call) => {
      await becomeOwner(call)
      return watchCampaigns(call)
    },
    pause: async (call) => {
      await becomeOwner(call)
      return changeOnDuty(call, { action: 'pause', ...goat, from: 1, changeId: 'mine' })
    },
    resume: async (call) => {
      await becomeOwner(call)
      await changeOnDuty(call, { action: 'pause', ...goat, from: 1, changeId: 'mine' })
      return changeOnDuty(call, { action: 'resume', ...goat, from: 2, changeId: 'then' })
    },
  },
  person: {
    remind: (call) =>
      saveReminder(call, { action: 'remind', ...goat, dropId: 'drop-1', templateId: template }),
    'my-reminders': listReminders,
    'cancel-reminder': (call) =>
      cancelReminder(call, { action: 'cancel-reminder', ...goat, dropId: 'drop-1' }),
    'my-questions': listQuestions,
    'what-is-kept': tellWhatIsKept,
    'forget-me': forgetPerson,
    ask: (call) => fileQuestion(call, { action: 'ask', kind: 'question', text: 'When does it open?' }),
  },
}

/** A campaign with every optional field. */
const fullCampaign = (): CampaignContent => {
  const campaign = testCampaign(10, 10)
  const art = {
    ...campaign.art,
    page: file('page.webp'),
    stories: [file('story-1.webp')],
    storyThumbs: [file('story-1-small.webp')],
    video: file('film.mp4'),
  }
  return { ...campaign, art, category: 'zodiac', keywords: ['羊'] }
}

/** A person with a cover, a reminder and a question, on a server with a published catalog. */
const somebody = async (): Promise<Asking> => {
  const { ports, instance } = testServer()
  await publishFor(ports, 'goat', fullCampaign())
  await ports.documents.insert('secrets', { _id: 'reminder-template', value: template })
  await publishCatalog(ports)
  const call = callBy(ports, instance(), 'a')
  await asks.claim.claim(call)
  await asks.person.remind(call)
  await asks.person.ask(call)
  return call
}

const everyAction = Object.entries(asks).flatMap(([name, actions]) =>
  Object.keys(actions).map((action) => [name, action] as const),
)

const askAndRead = async (name: string, action: string) => {
  const ask = (asks as Record<string, Record<string, Ask>>)[name]?.[action] as Ask
  const schema = (answers as Record<string, Record<string, v.GenericSchema>>)[name]?.[action]
  const outcome = await ask(await somebody())
  const sent: unknown = JSON.parse(JSON.stringify(outcome.ok && outcome.data))
  return { sent, read: schema && v.parse(schema, sent) }
}

describe('an answer of the server, parsed by its schema, is the same:', () => {
  it.each(everyAction)('%s › %s', async (name, action) => {
    const { sent, read } = await askAndRead(name, action)
    expect(read).toEqual(sent)
  })
})

describe('the server of this test has an entry in each list:', () => {
  it.each([
    ['browse', 'catalog', 'campaigns'],
    ['browse', 'my-covers', 'covers'],
    ['duty', 'campaigns', 'campaigns'],
    ['duty', 'see-code', 'brands'],
    ['person', 'my-reminders', 'reminders'],
    ['person', 'my-questions', 'questions'],
    ['person', 'what-is-kept', 'items'],
  ])('%s › %s › %s', async (name, action, list) => {
    const { sent } = await askAndRead(name, action)
    expect((sent as Record<string, unknown[]>)[list]).not.toEqual([])
  })
})

describe('a published file, parsed by its schema, is the same:', () => {
  it.each([
    ['first.json', FirstFile],
    ['current.json', CurrentFile],
    ['catalog.', CatalogFile],
    ['campaign.', CampaignFile],
    ['stock.', StockFile],
    ['search.', SearchFile],
  ])('%s', async (name, schema) => {
    const { ports } = await somebody()
    const text = [...ports.files.texts].find(([path]) => path.startsWith(`catalog/${name}`))?.[1] ?? ''
    expect(v.parse(schema, JSON.parse(text))).toEqual(JSON.parse(text))
  })
})
