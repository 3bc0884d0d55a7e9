import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useWords } from '../i18n/use-words'
import { Skeleton } from '../ui/skeleton'
import { lastBrand } from './home'
import { Layout } from './layout'
import { useOperator } from './me'

const BrandsPage = lazy(async () => ({ default: (await import('../pages/environment/brands')).BrandsPage }))
const NumbersPage = lazy(async () => ({
  default: (await import('../pages/environment/numbers')).EnvironmentNumbersPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('../pages/environment/settings')).SettingsPage,
}))
const DoctorPage = lazy(async () => ({ default: (await import('../pages/environment/doctor')).DoctorPage }))

/** The pages of the environment's owners, above the brands. */
export const EnvironmentPages = () => {
  const { t } = useWords()
  const { me } = useOperator()
  return (
    <Layout brand={lastBrand(me)}>
      <Suspense fallback={<Skeleton label={t.shell.loading} />}>
        <Switch>
          <Route path="/environment/brands">
            <BrandsPage />
          </Route>
          <Route path="/environment/numbers">
            <NumbersPage />
          </Route>
          <Route path="/environment/settings">
            <SettingsPage />
          </Route>
          <Route path="/environment/doctor">
            <DoctorPage />
          </Route>
          <Route>
            <Redirect to="/environment/brands" replace />
          </Route>
        </Switch>
      </Suspense>
    </Layout>
  )
}
