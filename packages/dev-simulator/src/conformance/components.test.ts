import { type AutomatorPage, sharedFixture, until } from './open-fixture'

type CustomElement = {
  $(selector: string): Promise<{ text(): Promise<string> } | null>
  callMethod<T>(name: string): Promise<T>
}

type Leaves = {
  readonly now: string[]
  readonly linked: string[]
  readonly unlinked: string[]
}

const fixture = sharedFixture()
let page: AutomatorPage
beforeEach(async () => {
  page = await fixture.goTo('/pages/parts/parts?from=link&count=3')
})

declare function getApp(): { globalData: { detached?: string[] } }

const part = async (selector: string) => (await page.$(selector)) as unknown as CustomElement
const textIn = async (component: string, selector: string) =>
  (await (await part(component)).$(selector))?.text()
const leaves = async () => (await part('#tree')).callMethod<Leaves>('leaves')

describe('a behavior', () => {
  it('gives its component properties, data, lifetimes and methods', async () => {
    expect(await textIn('.leaf', '.leaf-name')).toBe('ash true behavior')
    expect(await page.callMethod('leavesOf')).toEqual([
      'hello ash of pages/parts/parts',
      'hello oak of pages/parts/parts',
    ])
  })
})

describe('a relation', () => {
  it('links the components inside, in their order', async () => {
    expect(await leaves()).toEqual({ now: ['ash', 'oak'], linked: ['ash', 'oak'], unlinked: [] })
  })

  it('is undone when a component is removed, and that component runs detached', async () => {
    await page.setData({ names: ['oak'] })
    expect(await leaves()).toMatchObject({ now: ['oak'], unlinked: ['ash'] })
    expect(await fixture.mini.evaluate(() => getApp().globalData.detached?.includes('ash'))).toBe(true)
  })
})

describe('multiple slots', () => {
  it('take the children that name them', async () => {
    expect(await (await page.$('#panel'))?.wxml()).toMatch(
      /panel-head.*at the head.*panel-foot.*at the foot/s,
    )
  })
})

describe('generics', () => {
  it('use the component that the page names, or their default', async () => {
    expect(await (await page.$('#panel'))?.wxml()).toContain('plain')
    expect(await (await page.$('#bold-panel'))?.wxml()).toContain('bold')
  })
})

describe('pure data', () => {
  it('is not shown', async () => {
    expect(await textIn('#panel', '.panel-secret')).toBe('|shown')
  })
})

describe('a page made with Component()', () => {
  it('gets its query as properties of the declared types', async () => {
    expect(await (await page.$('.said'))?.text()).toBe('link 3')
  })

  it('observes a change deep inside of its data', async () => {
    await page.setData({ names: ['ash', 'oak', 'fir'] })
    expect(await (await page.$('.said'))?.text()).toBe('link 3 3')
  })
})

describe('setData', () => {
  it('calls back after the page is drawn', async () => {
    expect(await page.callMethod('calls')).toBe(true)
  })

  it('changes one field by its path', async () => {
    await page.callMethod('updateFirst')
    expect(await textIn('.leaf', '.leaf-name')).toContain('elm')
  })

  it('changes a component that is removed without an error', async () => {
    expect(await page.callMethod('tellLeafThatIsGone')).toMatchObject({ late: true })
    expect(await fixture.get('/api/state')).toMatchObject({ problems: [] })
  })

  it('warns when it sends more than a megabyte', async () => {
    const said: { type: string; args: string[] }[] = []
    fixture.mini.on('console', (message) => said.push(message))
    await page.callMethod('sendMuch')
    const warning = await until(
      async () => said.find(({ type }) => type === 'warn'),
      (message) => message !== undefined,
    )
    expect(warning?.args[0]).toMatch(/setData.*1024 KB/)
  })
})
