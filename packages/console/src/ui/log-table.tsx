import type { LogRow } from '@hongbao/types/operate'
import { differenceWords } from '../i18n/difference-words'
import { useWords } from '../i18n/use-words'
import { useBrand } from '../shell/me'
import { to } from '../shell/places'
import { Table } from './table'

/** The fields of a change, each in words. `put` holds those of an edit. */
const useDetails = () => {
  const language = useWords()
  return ({ details }: LogRow): string => {
    const { put, erase: _, kind: __, campaign: ___, ...rest } = details
    const fields = { ...rest, ...(typeof put === 'object' && put ? put : {}) }
    return Object.entries(fields)
      .map(([path, after]) => differenceWords(language, { path, before: undefined, after }))
      .map(({ field, after }) => `${field}: ${after}`)
      .join(' · ')
  }
}

/** Rows of a log, the newest first. */
export const LogTable = ({
  rows,
  linked,
}: {
  readonly rows: readonly LogRow[]
  readonly linked: boolean
}) => {
  const { t, format } = useWords()
  const { brandId } = useBrand()
  const detailsOf = useDetails()
  const whats: Readonly<Record<string, string>> = t.log.whats
  const campaign = {
    key: 'campaign',
    head: t.campaigns.title,
    cell: ({ campaignId }: LogRow) =>
      campaignId ? <a href={to(`/b/${brandId}/campaigns/${campaignId}`)}>{campaignId}</a> : '',
  }
  return (
    <Table
      label={t.log.title}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'at',
          head: t.log.when,
          cell: ({ at }) => <span className="tabular">{format.exact(at)}</span>,
        },
        {
          key: 'who',
          head: t.log.who,
          cell: ({ operator, operatorName }) => operatorName ?? operator ?? t.log.system,
        },
        { key: 'what', head: t.log.what, cell: ({ what }) => whats[what] ?? what },
        ...(linked ? [campaign] : []),
        {
          key: 'details',
          head: t.log.details,
          cell: (row) => <span className="note">{detailsOf(row)}</span>,
        },
      ]}
    />
  )
}
