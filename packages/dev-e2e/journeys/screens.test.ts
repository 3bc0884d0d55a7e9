import { editCampaign, moveDrop, moveEnd, publishCatalog } from '@hongbao/service'
import { operate } from '@hongbao/service/testing'
import { DAY, HOUR } from '@hongbao/types'
import type { TestCloud } from '../world/cloud'
import { usePhone } from '../world/journey'
import { expectScreen, whyNotCompared } from '../world/screens'
import { campaignOf } from '../world/stock'

const reason = whyNotCompared()
const looksAsKept = reason === undefined ? it : it.skip
const note = reason === undefined ? '' : ` (not compared: ${reason})`

/** A page with art; the screenshot waits until the art is there. */
const SHOWN = '.cover-art__layer'

/** New Year's Eve of 2030 at eight in the evening, on the phone's clock. */
const EVE = Date.UTC(2030, 1, 2, 12)

/**
 * A campaign for pictures that show a time: with a fixed date, because the demo's depends on its start, and without
 * story images.
 */
const openOnTheEve = async ({ ports }: TestCloud): Promise<void> => {
  const id = 'rooftop-fireworks'
  const campaign = await campaignOf(ports, id)
  const art = { ...campaign.art, stories: [], storyThumbs: [] }
  await operate(ports, moveEnd, id, { endsAt: EVE + 5 * DAY })
  for (const drop of campaign.schedule.drops)
    await operate(ports, moveDrop, id, { dropId: drop.id, opensAt: EVE })
  await operate(ports, editCampaign, id, { put: { art, usableUntil: EVE + 180 * DAY } })
  await publishCatalog(ports)
}

const LATE = { state: 'late', retryAfterMs: 20_000 }

/** What the button says once its screen is shown. */
const words = {
  zh: {
    again: '再试一次',
    ask: '告诉我们',
    declined: '同意后领取',
    opening: '正在为你取',
    granted: '再次打开领取页',
    theirs: '打开领取页',
  },
  en: {
    again: 'Try again',
    ask: 'Tell us',
    declined: 'Agree and claim',
    opening: 'Getting it for you',
    granted: 'Open the claim page again',
    theirs: 'Open the claim page',
  },
}

const world = usePhone({ prepare: openOnTheEve })

describe.each([
  ['zh', 'o-first-person', { language: 'zh_CN', device: '375', fontSize: 17 }],
  ['en', 'o-second-person', { language: 'en', device: '320', fontSize: 25 }],
] as const)(`the screens in %s${note}`, (name, openid, switches) => {
  const { again, ask, declined, opening, granted, theirs } = words[name]
  beforeAll(async () => {
    await world.phone.handTo(openid)
    await world.phone.turn({ network: 'wifi', ...switches })
  })

  const open = async (path: string, sign: string) => {
    await world.phone.open(path)
    await world.phone.see(sign)
  }
  /** Looks at a screen in both themes, and changes the theme in between. */
  const looksRight = async (screen: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await world.phone.turn({ theme })
      await expectScreen(`${screen}-${name}-${theme}`, world.phone.screenshot)
    }
  }

  looksAsKept.each([
    ['cover', '/pages/cover/index?id=koi', SHOWN],
    ['sold-out', '/pages/cover/index?id=moon-gate', SHOWN],
    ['paused', '/pages/cover/index?id=tea-house', SHOWN],
    ['ended', '/pages/cover/index?id=night-train', SHOWN],
    ['no-covers', '/pages/mine/index', '.notice'],
    ['paper', '/trust/paper/index?name=rules', '.paper__title'],
    ['ask', '/trust/ask/index', 'textarea'],
    ['kept', '/trust/kept/index', '#fact-claims'],
    ['asked', '/trust/asked/index', '.notice'],
    ['worn', '/look/worn/index?id=koi', SHOWN],
    ['use', '/look/use/index', SHOWN],
    ['brand', '/look/brand/index?id=koi', SHOWN],
  ])('%s looks as it is kept', async (screen, path, sign) => {
    await open(path, sign)
    await looksRight(screen)
  })

  looksAsKept('landscapes look as they are kept', async () => {
    await open('/pages/covers/index', '#category-landscape')
    await world.phone.tap('#category-landscape')
    await world.phone.see('#cover-moon-gate')
    await world.phone.see(SHOWN)
    await looksRight('landscapes')
  })

  looksAsKept('a search that finds nothing looks as it is kept', async () => {
    await open('/pages/covers/index', '.finder__search')
    await world.phone.tap('.finder__search')
    await world.phone.type('input', '长颈鹿')
    await world.phone.see('.covers__none')
    await world.phone.see(SHOWN)
    await looksRight('none-found')
    await world.phone.tap('.finder__leave')
  })

  looksAsKept('the question before deleting looks as it is kept', async () => {
    await open('/trust/kept/index', '#fact-claims')
    await world.phone.tap('.forget-me')
    await world.phone.see('.confirm-sheet__yes')
    await looksRight('sure')
    await world.phone.tap('.confirm-sheet__keep')
  })

  looksAsKept('the question about privacy looks as it is kept', async () => {
    await open('/pages/cover/index?id=river-lanterns', SHOWN)
    await world.phone.tap('.claim-button')
    await world.phone.see('.consent-sheet__agree')
    await looksRight('consent')
    await world.phone.tap('.consent-sheet__no')
    await world.phone.waitToRead('.claim-button', declined)
    await looksRight('declined')
  })

  looksAsKept('a cover that is one’s own looks as it is kept', async () => {
    await open('/pages/cover/index?id=river-lanterns', SHOWN)
    await world.phone.claim()
    await world.phone.closeClaimPage()
    await world.phone.waitToRead('.claim-button', granted)
    await looksRight('granted')
    await open('/pages/cover/index?id=river-lanterns', SHOWN)
    await world.phone.waitToRead('.claim-button', theirs)
    await looksRight('theirs')
  })

  looksAsKept('a phone without a network looks as it is kept', async () => {
    await open('/pages/cover/index?id=plum-in-snow', SHOWN)
    await world.phone.turn({ network: 'none' })
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-button', again)
    // Past the line at the top that tells the time.
    await world.phone.scrollTo(160)
    await looksRight('offline')
    await world.phone.turn({ network: 'wifi' })
  })

  describe('on New Year’s Eve', () => {
    afterAll(() => world.phone.restart())

    looksAsKept('a countdown looks as it is kept', async () => {
      // An answer under way would give the phone the real date.
      await open('/pages/covers/index', '#cover-koi')
      await open('/pages/cover/index?id=rooftop-fireworks', '.cover__ask')
      await world.phone.see(SHOWN)
      // Half a second off the full second, because the phone knows the server's clock to half a second.
      await world.phone.standStill(EVE - 1.5 * HOUR + 500)
      await world.phone.waitToRead('.countdown__figure', '1:30:00')
      await world.phone.scrollToSee('.cover__until')
      await looksRight('countdown')
    })
  })

  looksAsKept.each([
    ['queue', { ok: false, refusal: { code: 'RETRY_LATER', retryAfterMs: 20_000 } }, '20'],
    ['fault', { ok: false, fault: { requestId: 'a1b2c3d4' } }, again],
    ['not-eligible', { ok: false, refusal: { code: 'NOT_ELIGIBLE' } }, ask],
    ['link-late', { ok: true, data: { campaignId: 'plum-in-snow', already: false, link: LATE } }, '20'],
  ])('%s looks as it is kept', async (screen, result, says) => {
    await open('/pages/cover/index?id=plum-in-snow', SHOWN)
    await world.phone.standStill(Date.now())
    await world.phone.answer('cloud.callFunction', { result })
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-bar', says)
    await looksRight(screen)
  })

  looksAsKept('a red packet that opens looks as it is kept', async () => {
    await open('/pages/cover/index?id=plum-in-snow', SHOWN)
    await world.phone.silence('cloud.callFunction')
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-button', opening)
    await looksRight('opening')
    await world.phone.restart()
  })
})
