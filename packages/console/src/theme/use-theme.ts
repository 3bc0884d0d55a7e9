import { useCallback, useState } from 'react'

/** `system`: as the computer is set. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'theme'

const kept = (): Theme => themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system'

const wear = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Puts the theme that was chosen last on the page. */
export const wearKeptTheme = (): void => wear(kept())

/** The chosen theme, kept in this browser. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(kept)
  const choose = useCallback((next: Theme) => {
    localStorage.setItem(KEY, next)
    wear(next)
    setTheme(next)
  }, [])
  return [theme, choose]
}
