import { lazy, Suspense } from 'react'
import { Redirect } from 'wouter'
import { useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { Skeleton } from '../../ui/skeleton'
import { TroubleNotice } from '../../ui/trouble'
import { CampaignHead } from './head'
import { NumbersPart } from './live/numbers-part'
import { type ShownCampaign, ShownCampaignProvider } from './shown-campaign'
import { CampaignTabs, partOf } from './tabs'

const DropsPart = lazy(async () => ({ default: (await import('./live/drops-part')).DropsPart }))
const EditPart = lazy(async () => ({ default: (await import('./live/edit-part')).EditPart }))
const ClaimsPart = lazy(async () => ({ default: (await import('./live/claims-part')).ClaimsPart }))
const CheckPart = lazy(async () => ({ default: (await import('./live/check-part')).CheckPart }))
const LogPart = lazy(async () => ({ default: (await import('./live/log-part')).LogPart }))

const parts = {
  numbers: NumbersPart,
  drops: DropsPart,
  edit: EditPart,
  claims: ClaimsPart,
  check: CheckPart,
  log: LogPart,
}

type Props = { readonly id: string; readonly part: string | undefined }

const REFRESH_MS = 30_000

const Shown = ({ shown, part }: { readonly shown: ShownCampaign; readonly part: string | undefined }) => {
  const { t } = useWords()
  const here = partOf(part)
  const Part = parts[here]
  return (
    <ShownCampaignProvider value={shown}>
      <CampaignHead />
      <CampaignTabs here={here} />
      <Suspense fallback={<Skeleton label={t.shell.loading} />}>
        <Part />
      </Suspense>
    </ShownCampaignProvider>
  )
}

/** A published campaign. A draft has a page of its own. */
export const CampaignPage = ({ id, part }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { data, trouble, again } = useAsk<'campaign'>(
    { action: 'campaign', brandId, campaignId: id },
    REFRESH_MS,
  )
  if (!data)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeleton label={t.shell.loading} />
  if (data.kind === 'draft') return <Redirect to={`/b/${brandId}/drafts/${id}`} replace />
  return <Shown shown={data} part={part} />
}
