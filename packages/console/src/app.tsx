import { lazy, Suspense, useEffect } from 'react'
import { SWRConfig } from 'swr'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useSessionToken } from './api/session'
import { forgetAll } from './api/use-ask'
import { LanguageProvider, useWords } from './i18n/use-words'
import { SignInPage } from './pages/sign-in'
import { Skeleton } from './ui/skeleton'

/** What only signed-in operators need is loaded while they sign in. */
const loadInside = () => import('./shell/inside')
const Inside = lazy(async () => ({ default: (await loadInside()).Inside }))

const Doors = () => {
  const { t } = useWords()
  const isIn = useSessionToken() !== undefined
  useEffect(() => {
    if (!isIn) void forgetAll().then(loadInside)
  }, [isIn])
  if (!isIn) return <SignInPage />
  return (
    <Suspense fallback={<Skeleton label={t.shell.loading} />}>
      <Inside />
    </Suspense>
  )
}

/** Addresses are behind the `#`, so that the console can be served from any folder. */
export const App = () => (
  <LanguageProvider>
    <SWRConfig value={{ dedupingInterval: 1_000 }}>
      <Router hook={useHashLocation}>
        <Doors />
      </Router>
    </SWRConfig>
  </LanguageProvider>
)
