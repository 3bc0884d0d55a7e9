import { connectToServer } from './automation/connect'
import { bootPhone } from './boot/boot-phone'
import type { CompiledApp } from './compile/compiled-app'
import { PHONE_FONT } from './compile/rewrite-fonts'
import nativeCss from './components/native.css'
import { formatPageUrl } from './runtime/page-url'
import type { Person } from './runtime/phone'

/** What a screen gets from the server before it starts. */
type StartInfo = {
  readonly bundle: CompiledApp
  readonly nativeTemplates: string
  readonly people: Person[]
  readonly openid: string
}

const RESTORE_KEY = 'phone.restore'
const PERSON_KEY = 'phone.person'

const main = async (): Promise<void> => {
  const search = new URLSearchParams(location.search)
  const info = (await (await fetch('/api/start')).json()) as StartInfo
  const style = document.createElement('style')
  style.textContent = nativeCss
  document.head.append(style)
  // Pages may measure their text as soon as they run.
  await document.fonts.load(`16px "${PHONE_FONT}"`)
  const running = await bootPhone({
    bundle: info.bundle,
    nativeTemplates: info.nativeTemplates,
    person: choosePerson(info),
    still: search.has('still'),
    restore: takeRestored(),
  })
  const { phone } = running
  const reload = (keepPages: boolean) => {
    const urls = keepPages ? phone.pages.all().map(formatPageUrl) : []
    sessionStorage.setItem(RESTORE_KEY, JSON.stringify(urls))
    location.reload()
  }
  const switchPerson = (openid: string) => {
    sessionStorage.setItem(PERSON_KEY, openid)
    reload(false)
  }
  connectToServer(running, { reload, switchPerson })
  Object.assign(window, { phone: { ...running, people: info.people, reload, switchPerson } })
  window.dispatchEvent(new Event('phone-ready'))
  window.parent.postMessage('phone-ready', location.origin)
}

const choosePerson = ({ people, openid }: StartInfo): Person => {
  const wanted = sessionStorage.getItem(PERSON_KEY) ?? openid
  return people.find((person) => person.openid === wanted) ?? { openid: wanted, name: wanted }
}

const takeRestored = (): string[] => {
  const text = sessionStorage.getItem(RESTORE_KEY)
  sessionStorage.removeItem(RESTORE_KEY)
  return text ? (JSON.parse(text) as string[]) : []
}

main().catch((error) => {
  const sentence = `The phone could not start: ${error instanceof Error ? error.message : error}`
  document.body.textContent = sentence
  console.error(error)
  // A headless simulator hears of it by this line.
  console.error(sentence)
})
