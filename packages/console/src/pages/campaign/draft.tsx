import type { CampaignDetail, OperatorsCampaign } from '@hongbao/types/operate'
import { useMemo } from 'react'
import { Redirect } from 'wouter'
import { type Asked, useAsk } from '../../api/use-ask'
import { blankFields, type Fields, fieldsOf } from '../../campaign/fields'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { Skeleton } from '../../ui/skeleton'
import { TroubleNotice } from '../../ui/trouble'
import { DraftEditor } from './editor'

const NOTHING_KEPT = { revision: 0, content: {} }

/** What a copy takes over: everything but times, stock and secrets. */
const copyOf = (campaign: OperatorsCampaign, blank: Fields): Fields => {
  const { title, story, rules, brand, art, rank, category, risk, entry, allotment, delivery } = campaign
  const content = { title, story, rules, brand, art, rank, entry, allotment, delivery }
  return fieldsOf({ ...content, ...(category && { category }), ...(risk && { risk }) }, blank)
}

/** A blank form that knows the brand. */
const useBlank = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { data: brand, trouble } = useAsk<'brand'>({ action: 'brand', brandId })
  const blank = useMemo(
    () => brand && blankFields({ name: brand.name, mark: brand.mark ?? '' }, t.editor.defaultRules),
    [brand, t],
  )
  return { blank, trouble }
}

/** Nothing is kept yet under this id: the draft begins with the first save. */
const isNew = ({ trouble }: Asked<CampaignDetail>): boolean =>
  trouble !== undefined && 'refusal' in trouble && trouble.refusal.code === 'NO_CAMPAIGN'

type Props = { readonly id: string; readonly copied?: string | undefined }

/** The form of a draft, also of one that is not kept yet. With `copied` it begins as a copy of that campaign. */
export const DraftPage = ({ id, copied }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { blank, trouble } = useBlank()
  const own = useAsk<'campaign'>({ action: 'campaign', brandId, campaignId: id })
  const source = useAsk<'campaign'>(copied ? { action: 'campaign', brandId, campaignId: copied } : undefined)
  const fresh = isNew(own)
  const failed = trouble ?? source.trouble ?? (fresh || own.data ? undefined : own.trouble)
  if (failed) return <TroubleNotice trouble={failed} again={own.again} />
  if (own.data?.kind === 'campaign') return <Redirect to={`/b/${brandId}/campaigns/${id}`} replace />
  if (!blank || (!fresh && !own.data) || (copied && !source.data)) return <Skeleton label={t.shell.loading} />
  const kept = own.data?.draft ?? NOTHING_KEPT
  const begin = source.data?.kind === 'campaign' && fresh ? copyOf(source.data.campaign, blank) : blank
  return <DraftEditor key={id} id={id} kept={kept} initial={fieldsOf(kept.content, begin)} />
}
