import { ask } from '../../api/client'
import { usePages } from '../../api/use-pages'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { ExportButton } from '../../ui/export-button'
import { LogTable } from '../../ui/log-table'
import { MoreButton } from '../../ui/more-button'
import { Notice } from '../../ui/notice'
import { PageHead } from '../../ui/page-head'
import { Skeleton } from '../../ui/skeleton'
import { TroubleNotice } from '../../ui/trouble'

type Props = { readonly campaignId?: string }

/** What was done in a brand, or in one of its campaigns. */
export const LogRows = ({ campaignId }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { items, trouble, again, next, readNext } = usePages(
    (after?: string) => ({ action: 'log' as const, brandId, campaignId, after }),
    ({ rows }) => rows,
  )
  return (
    <>
      <TroubleNotice trouble={trouble} again={again} />
      {!items && !trouble && <Skeleton label={t.shell.loading} />}
      {items?.length === 0 && !next && <Notice title={t.log.none} />}
      {items && items.length > 0 && <LogTable rows={items} linked={campaignId === undefined} />}
      <MoreButton next={next} onPress={readNext} />
    </>
  )
}

export const LogPage = () => {
  const { t } = useWords()
  const { brandId, may } = useBrand()
  return (
    <>
      <PageHead
        title={t.log.title}
        lead={t.log.lead}
        action={
          may('editor') && (
            <ExportButton
              label={t.log.export}
              fileName={`log-${brandId}.csv`}
              askPart={(after) => ask<'export-log'>({ action: 'export-log', brandId, after })}
            />
          )
        }
      />
      <LogRows />
    </>
  )
}
