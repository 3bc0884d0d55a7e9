import Taro from '@tarojs/taro'
import { create } from 'zustand'

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0]

/** WeChat's question about the privacy guideline, while it waits for an answer. */
export const usePrivacy = create<{ readonly asked?: Resolve }>(() => ({}))

/** The id of the button that agrees. WeChat checks that it was really pressed. */
export const AGREE_BUTTON = 'agree-to-privacy'

/** Lets the app's own sheet ask WeChat's question. Needs base library 2.32.3. */
export const listenForPrivacy = (): void => {
  Taro.onNeedPrivacyAuthorization?.((resolve) => {
    resolve({ event: 'exposureAuthorization' })
    usePrivacy.setState({ asked: resolve })
  })
}

export const answerPrivacy = (agreed: boolean): void => {
  const { asked } = usePrivacy.getState()
  usePrivacy.setState({ asked: undefined })
  asked?.(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
}

const ask = (): Promise<boolean> =>
  new Promise((resolve) => {
    // An older base library asks nothing and blocks nothing.
    if (!Taro.requirePrivacyAuthorize) resolve(true)
    else Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })

let asking: Promise<boolean> | undefined

/** True when the person has agreed, now or earlier: WeChat remembers it. Nothing personal is sent before. */
export const agreeToPrivacy = (): Promise<boolean> => {
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}
