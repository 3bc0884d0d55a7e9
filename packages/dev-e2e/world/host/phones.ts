import { miniprogramDist } from '@hongbao/dev'
import { launchPhoneBrowser, type Simulator, startSimulator } from '@hongbao/dev-simulator'
import type { HostedPhone } from './requests'

const PEOPLE = ['o-first-person', 'o-second-person'].map((each) => ({ openid: each, name: each }))

let browser: ReturnType<typeof launchPhoneBrowser> | undefined
const phones = new Map<string, Simulator>()

/** Opens the built mini program on a phone of its own, in the one browser of this process. */
export const openPhone = async (cloud: string, openid: string): Promise<HostedPhone> => {
  browser ??= launchPhoneBrowser()
  const phone = await startSimulator({
    dist: miniprogramDist,
    port: 0,
    cloud,
    openid,
    people: PEOPLE,
    headless: true,
    browser: await browser,
  })
  phones.set(phone.url, phone)
  return { url: phone.url, wsEndpoint: phone.wsEndpoint }
}

export const closePhone = async (url: string): Promise<void> => {
  await phones.get(url)?.close()
  phones.delete(url)
}

export const closePhones = async (): Promise<void> => {
  for (const url of [...phones.keys()]) await closePhone(url)
}
