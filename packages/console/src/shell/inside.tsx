import { useMemo } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useAsk } from '../api/use-ask'
import { useWords } from '../i18n/use-words'
import { SessionsPage } from '../pages/sessions'
import { Notice } from '../ui/notice'
import { Skeleton } from '../ui/skeleton'
import { Toasts } from '../ui/toasts'
import { TroubleNotice } from '../ui/trouble'
import { BrandPages } from './brand-pages'
import { EnvironmentPages } from './environment-pages'
import { homeOf, lastBrand } from './home'
import { Layout } from './layout'
import { OperatorProvider, useOperator } from './me'

const Pages = () => {
  const { t } = useWords()
  const { me } = useOperator()
  const home = homeOf(me)
  return (
    <Switch>
      <Route path="/b/:brandId/*?">{({ brandId }) => <BrandPages brandId={brandId} />}</Route>
      {me.environment && (
        <Route path="/environment/*?">
          <EnvironmentPages />
        </Route>
      )}
      <Route path="/sessions">
        <Layout brand={lastBrand(me)}>
          <SessionsPage />
        </Layout>
      </Route>
      <Route>
        {home ? (
          <Redirect to={home} replace />
        ) : (
          <Layout brand={undefined}>
            <Notice title={t.shell.noBrands}>{t.shell.noBrandsHelp}</Notice>
          </Layout>
        )}
      </Route>
    </Switch>
  )
}

/** Everything that needs a session. */
export const Inside = () => {
  const { t } = useWords()
  const { data, trouble, again } = useAsk<'me'>({ action: 'me' })
  const operator = useMemo(() => data && { me: data.me, clockMs: data.now - Date.now() }, [data])
  if (!operator)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeleton label={t.shell.loading} />
  return (
    <OperatorProvider value={operator}>
      <Pages />
      <Toasts />
    </OperatorProvider>
  )
}
