import { useAsk } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { Figure } from '../../ui/figure'
import { PageHead } from '../../ui/page-head'
import { Skeleton } from '../../ui/skeleton'
import { Table } from '../../ui/table'
import { TroubleNotice } from '../../ui/trouble'

const REFRESH_MS = 30_000

/** What the environment does, and what it costs at this pace. */
export const EnvironmentNumbersPage = () => {
  const { t, format } = useWords()
  const words = t.environment
  const { data, trouble, again } = useAsk<'environment-numbers'>(
    { action: 'environment-numbers' },
    REFRESH_MS,
  )
  return (
    <>
      <PageHead title={words.numbers} lead={data && words.numbersLead(format.moment(data.from))} />
      <TroubleNotice trouble={trouble} again={again} />
      {!data && !trouble && <Skeleton label={t.shell.loading} />}
      {data && (
        <>
          <div className="numbers">
            <Figure
              label={words.cost}
              value={words.yuan(format.money(data.yuanADay))}
              help={words.costHelp}
              {...(data.budget !== undefined && { more: words.budget(format.money(data.budget)) })}
            />
          </div>
          <Table
            label={words.numbers}
            rows={data.functions}
            keyOf={({ name }) => name}
            columns={[
              { key: 'name', head: words.fn, cell: ({ name }) => <code>{name}</code> },
              { key: 'calls', head: words.calls, numeric: true, cell: ({ calls }) => format.count(calls) },
              {
                key: 'cold',
                head: words.cold,
                numeric: true,
                cell: ({ coldStarts }) => format.count(coldStarts),
              },
              {
                key: 'faults',
                head: words.faults,
                numeric: true,
                cell: ({ faults }) => format.count(faults),
              },
              {
                key: 'p50',
                head: words.p50,
                numeric: true,
                cell: ({ p50Ms }) => words.ms(format.count(p50Ms)),
              },
              {
                key: 'p95',
                head: words.p95,
                numeric: true,
                cell: ({ p95Ms }) => words.ms(format.count(p95Ms)),
              },
            ]}
          />
        </>
      )}
    </>
  )
}
