import type { Localized } from '@hongbao/types'
import Taro from '@tarojs/taro'
import { dictionaries, type Locale, localeOf, type Messages } from './messages'

export type Language = {
  readonly locale: Locale
  readonly t: Messages
  /** A text of a campaign in this language. */
  readonly of: (text: Localized) => string
}

let language: Language | undefined

const read = (): Language => {
  const locale = localeOf(Taro.getAppBaseInfo().language)
  return { locale, t: dictionaries[locale], of: (text) => text[locale] }
}

/** The person's language in WeChat, which cannot change while the mini program runs. */
export const useMessages = (): Language => {
  language ??= read()
  return language
}
