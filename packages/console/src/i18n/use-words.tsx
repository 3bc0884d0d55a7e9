import type { Localized } from '@hongbao/types'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Locale } from './both'
import { createFormat, type Format } from './format'
import { dictionaries, type Words } from './words'

type Language = {
  readonly locale: Locale
  readonly t: Words
  readonly format: Format
  /** A text of a campaign in this language. */
  readonly of: (text: Localized) => string
  readonly speak: (locale: Locale) => void
}

const KEY = 'language'

/** The language chosen last, else the browser's. */
const kept = (): Locale => {
  const language = localStorage.getItem(KEY) ?? navigator.language
  return language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const Spoken = createContext<Language | undefined>(undefined)

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState(kept)
  const speak = useCallback((next: Locale) => {
    localStorage.setItem(KEY, next)
    setLocale(next)
  }, [])
  const language = useMemo<Language>(
    () => ({
      locale,
      t: dictionaries[locale],
      format: createFormat(locale),
      of: (text) => text[locale],
      speak,
    }),
    [locale, speak],
  )
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    document.title = language.t.shell.documentTitle
  }, [locale, language])
  return (
    <I18nProvider locale={locale === 'zh' ? 'zh-CN' : 'en-GB'}>
      <Spoken.Provider value={language}>{children}</Spoken.Provider>
    </I18nProvider>
  )
}

/** The words of the console in the language of the operator. */
export const useWords = (): Language => {
  const language = useContext(Spoken)
  if (!language) throw new Error('useWords needs a LanguageProvider above it')
  return language
}
