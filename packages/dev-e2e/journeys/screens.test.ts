import { usePhone } from '../world/journey'
import { expectScreen, whyNotCompared } from '../world/screens'

const reason = whyNotCompared()
const looksAsKept = reason === undefined ? it : it.skip
const note = reason === undefined ? '' : ` (not compared: ${reason})`

/** The art is there, and not only its place. */
const SHOWN = '.cover-art .wx-image-art[style*="url"]'

/** Only what shows no time: the demo is dated when it starts. */
describe.each([
  ['zh', { language: 'zh_CN', theme: 'light', device: '375', fontSize: 17 }],
  ['en', { language: 'en', theme: 'dark', device: '320', fontSize: 25 }],
] as const)(`the screens in %s${note}`, (name, switches) => {
  const world = usePhone()
  beforeAll(() => world.phone.turn(switches))

  const open = async (path: string, sign: string) => {
    await world.phone.open(path)
    await world.phone.see(sign)
  }
  const looksRight = async (screen: string) =>
    expectScreen(`${screen}-${name}`, await world.phone.screenshot())

  looksAsKept.each([
    ['cover', '/pages/cover/index?id=koi', SHOWN],
    ['sold-out', '/pages/cover/index?id=moon-gate', SHOWN],
    ['paused', '/pages/cover/index?id=tea-house', SHOWN],
    ['no-covers', '/pages/mine/index', '.notice'],
    ['paper', '/trust/paper/index?name=rules', '.paper__title'],
    ['ask', '/trust/ask/index', 'textarea'],
    ['kept', '/trust/kept/index', '#fact-claims'],
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

  looksAsKept('the question about privacy looks as it is kept', async () => {
    await open('/pages/cover/index?id=river-lanterns', SHOWN)
    await world.phone.tap('.claim-button')
    await world.phone.see('.consent-sheet__agree')
    await looksRight('consent')
  })

  looksAsKept('a phone without a network looks as it is kept', async () => {
    await world.phone.tap('.consent-sheet__agree')
    await world.phone.claimPageUrl()
    await world.phone.closeClaimPage()
    await open('/pages/cover/index?id=plum-in-snow', SHOWN)
    await world.phone.turn({ network: 'none' })
    await world.phone.tap('.claim-button')
    await world.phone.see('.claim-note')
    await looksRight('offline')
    await world.phone.turn({ network: 'wifi' })
  })
})
