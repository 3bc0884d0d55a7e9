import { ask } from '../../../api/client'
import { usePages } from '../../../api/use-pages'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { ExportButton } from '../../../ui/export-button'
import { MoreButton } from '../../../ui/more-button'
import { Notice } from '../../../ui/notice'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Table } from '../../../ui/table'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'
import { FindClaim } from './find-claim'

/** Who claimed, by numbers that name nobody. */
export const ClaimsPart = () => {
  const { t, format } = useWords()
  const { brandId, may } = useBrand()
  const campaignId = useShownCampaign().campaign._id
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'claims' as const, brandId, campaignId, after }),
    ({ claims }) => claims,
  )
  return (
    <>
      <FindClaim />
      <Section
        title={t.campaigns.tabs.claims}
        action={
          may('editor') && (
            <ExportButton
              label={t.live.export}
              fileName={`claims-${campaignId}.csv`}
              askPart={(after) =>
                ask<'export-claims'>({ action: 'export-claims', brandId, campaignId, after })
              }
            />
          )
        }
      >
        <TroubleNotice trouble={trouble} again={again} />
        {!items && !trouble && <Skeleton label={t.shell.loading} />}
        {items?.length === 0 && <Notice title={t.live.noClaims} />}
        {items && items.length > 0 && (
          <Table
            label={t.campaigns.tabs.claims}
            rows={items}
            keyOf={({ number }) => number}
            columns={[
              {
                key: 'number',
                head: t.live.number,
                cell: ({ number }) => <code className="tabular">{number}</code>,
              },
              {
                key: 'at',
                head: t.live.at,
                cell: ({ grantedAt }) => <span className="tabular">{format.exact(grantedAt)}</span>,
              },
            ]}
          />
        )}
        <MoreButton next={next} onPress={readNext} />
      </Section>
    </>
  )
}
