import type { CampaignRow, DraftRow } from '@hongbao/types/operate'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { newCampaignId } from '../../campaign/change-id'
import { useWords } from '../../i18n/use-words'
import { useBrand, useOperator } from '../../shell/me'
import { to } from '../../shell/places'
import { Art } from '../../ui/art'
import { Icon } from '../../ui/icon'
import { LinkButton } from '../../ui/link-button'
import { MoreButton } from '../../ui/more-button'
import { Notice } from '../../ui/notice'
import { PageHead } from '../../ui/page-head'
import { Skeleton } from '../../ui/skeleton'
import { TroubleNotice } from '../../ui/trouble'
import { StandingPill } from './standing-pill'
import './campaigns.scss'

const When = ({ row }: { readonly row: CampaignRow }) => {
  const { t, format } = useWords()
  const { standing, opensAt, endsAt } = row
  if (standing === 'scheduled') return <>{t.campaigns.opens(format.moment(opensAt))}</>
  const over = standing === 'ended' || standing === 'archived'
  return <>{(over ? t.campaigns.ended : t.campaigns.ends)(format.moment(endsAt))}</>
}

const Row = ({ row }: { readonly row: CampaignRow }) => {
  const { t, of, format } = useWords()
  const { brandId } = useBrand()
  return (
    <li>
      <a className="campaign-row" id={`campaign-${row.id}`} href={to(`/b/${brandId}/campaigns/${row.id}`)}>
        <Art file={row.thumb} />
        <span className="campaign-row__title">{of(row.title)}</span>
        <span className="campaign-row__pill">
          <StandingPill standing={row.standing} />
        </span>
        <span className="campaign-row__when note tabular">
          <When row={row} />
        </span>
        <span className="campaign-row__stock tabular">{t.campaigns.stock(format.count(row.stock))}</span>
        <Icon name="right" />
      </a>
    </li>
  )
}

const Draft = ({ draft }: { readonly draft: DraftRow }) => {
  const { t, of, format } = useWords()
  const { brandId } = useBrand()
  const { clockMs } = useOperator()
  const { id, title, thumb, at } = draft
  return (
    <li>
      <a className="draft-card" href={to(`/b/${brandId}/drafts/${id}`)}>
        <Art file={thumb} />
        <span className="draft-card__words">
          <span className="draft-card__title">{title ? of(title) : t.campaigns.untitled}</span>
          {at && <span className="note">{t.campaigns.savedAt(format.away(at, Date.now() + clockMs))}</span>}
        </span>
      </a>
    </li>
  )
}

const Drafts = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'drafts' as const, brandId, after }),
    ({ drafts }) => drafts,
  )
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />
  if (!items || items.length === 0) return null
  return (
    <section className="campaigns__part">
      <h2 className="heading">{t.campaigns.drafts}</h2>
      <ul className="campaigns__drafts">
        {items.map((draft) => (
          <Draft key={draft.id} draft={draft} />
        ))}
      </ul>
      <MoreButton next={next} onPress={readNext} />
    </section>
  )
}

const Published = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'campaigns' as const, brandId, after }),
    ({ campaigns }) => campaigns,
  )
  if (!items)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeleton label={t.shell.loading} />
  if (items.length === 0) return <Notice title={t.campaigns.none}>{t.campaigns.noneHelp}</Notice>
  return (
    <section className="campaigns__part">
      <h2 className="heading">{t.campaigns.published}</h2>
      <ul className="campaigns__list">
        {items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton next={next} onPress={readNext} />
    </section>
  )
}

/** A brand's drafts and campaigns. */
export const CampaignsPage = () => {
  const { t } = useWords()
  const { brandId, may } = useBrand()
  const [fresh] = useState(newCampaignId)
  return (
    <>
      <PageHead
        title={t.campaigns.title}
        action={
          may('editor') && (
            <LinkButton id="new-campaign" look="primary" href={to(`/b/${brandId}/drafts/${fresh}`)}>
              <Icon name="plus" />
              {t.campaigns.anew}
            </LinkButton>
          )
        }
      />
      <Drafts />
      <Published />
    </>
  )
}
