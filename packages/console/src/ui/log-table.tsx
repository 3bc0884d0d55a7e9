import type { LogRow } from '@hongbao/types/operate'
import { logWords } from '../i18n/log-words'
import { useWords } from '../i18n/use-words'
import { useBrand } from '../shell/me'
import { to } from '../shell/places'
import { Table } from './table'

/** Rows of a log, the newest first. */
export const LogTable = ({
  rows,
  linked,
}: {
  readonly rows: readonly LogRow[]
  readonly linked: boolean
}) => {
  const language = useWords()
  const { t, format } = language
  const { brandId } = useBrand()
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
        { key: 'what', head: t.log.what, cell: (row) => logWords(language, row).what },
        ...(linked ? [campaign] : []),
        {
          key: 'details',
          head: t.log.details,
          cell: (row) => <span className="note">{logWords(language, row).details}</span>,
        },
      ]}
    />
  )
}
