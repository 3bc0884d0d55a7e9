import type { RunningPhone } from '../boot/boot-phone'
import { SDK_VERSION } from '../wx/system'
import type { Methods } from './method-table'

/** The methods `Tool.*` of the protocol that the phone answers. The server answers closing and screenshots. */
export const toolMethods = ({ phone, goBack, goHome }: RunningPhone): Methods => {
  const { overlays } = phone.screen
  const natives: Record<string, (data: never) => unknown> = {
    goHome,
    navigateLeft: goBack,
    confirmModal: () => press('confirm'),
    cancelModal: () => press('cancel'),
    authorizeAllow: () => press('confirm'),
    authorizeCancel: () => press('cancel'),
    shareConfirm: () => press('confirm'),
    shareCancel: () => press('cancel'),
    switchTab: ({ url }: { url: string }) => void phone.router.switchTab(url),
  }
  const press = (role: 'confirm' | 'cancel') => {
    if (!overlays.press(role)) throw new Error('no sheet with such a button is open')
  }
  const account = { openid: phone.person.openid, nickName: phone.person.name }
  return {
    'Tool.getInfo': () => ({ SDKVersion: SDK_VERSION, version: 'simulator' }),
    'Tool.getTestAccounts': () => ({ accounts: [account] }),
    'Tool.native'({ method, data }: { method: string; data?: unknown }) {
      const run = Object.hasOwn(natives, method) ? natives[method] : undefined
      if (!run) throw new Error(`Tool.native ${method} is not supported by this simulator`)
      run((data ?? {}) as never)
    },
  }
}
