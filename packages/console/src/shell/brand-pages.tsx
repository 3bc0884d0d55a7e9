import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useWords } from '../i18n/use-words'
import { CampaignsPage } from '../pages/campaigns'
import { Notice } from '../ui/notice'
import { Skeleton } from '../ui/skeleton'
import { keepBrand } from './home'
import { Layout } from './layout'
import { BrandProvider, useOperator } from './me'

const CampaignPage = lazy(async () => ({ default: (await import('../pages/campaign')).CampaignPage }))
const DraftPage = lazy(async () => ({ default: (await import('../pages/campaign/draft')).DraftPage }))
const LogPage = lazy(async () => ({ default: (await import('../pages/log')).LogPage }))
const OperatorsPage = lazy(async () => ({ default: (await import('../pages/operators')).OperatorsPage }))
const QuestionsPage = lazy(async () => ({ default: (await import('../pages/questions')).QuestionsPage }))
const BrandPage = lazy(async () => ({ default: (await import('../pages/brand')).BrandPage }))

const Pages = ({ brandId }: { readonly brandId: string }) => {
  const { t } = useWords()
  return (
    <Switch>
      <Route path="/b/:brandId/campaigns">
        <CampaignsPage />
      </Route>
      <Route path="/b/:brandId/drafts/:id/:copied?">
        {({ id, copied }) => <DraftPage key={id} id={id} copied={copied} />}
      </Route>
      <Route path="/b/:brandId/campaigns/:id/:part?">
        {({ id, part }) => <CampaignPage key={id} id={id} part={part} />}
      </Route>
      <Route path="/b/:brandId/questions">
        <QuestionsPage />
      </Route>
      <Route path="/b/:brandId/log">
        <LogPage />
      </Route>
      <Route path="/b/:brandId/operators">
        <OperatorsPage />
      </Route>
      <Route path="/b/:brandId/brand">
        <BrandPage />
      </Route>
      <Route path="/b/:brandId">
        <Redirect to={`/b/${brandId}/campaigns`} replace />
      </Route>
      <Route>
        <Notice title={t.shell.notFound} />
      </Route>
    </Switch>
  )
}

/** The pages of one brand. A brand that is not one's own looks like one that does not exist. */
export const BrandPages = ({ brandId }: { readonly brandId: string }) => {
  const { t } = useWords()
  const { me } = useOperator()
  const brand = me.brands.find((each) => each.brandId === brandId)
  useEffect(() => {
    if (brand) keepBrand(brand.brandId)
  }, [brand])
  if (!brand)
    return (
      <Layout brand={undefined}>
        <Notice title={t.shell.notFound} />
      </Layout>
    )
  return (
    <BrandProvider value={brand}>
      <Layout brand={brand}>
        <Suspense fallback={<Skeleton label={t.shell.loading} />}>
          <Pages brandId={brandId} />
        </Suspense>
      </Layout>
    </BrandProvider>
  )
}
