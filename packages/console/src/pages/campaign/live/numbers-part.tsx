import type { CampaignNumbers } from '@hongbao/types/operate'
import { lazy, Suspense, useMemo } from 'react'
import { useAsk } from '../../../api/use-ask'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Bars } from '../../../ui/bars'
import { Figure } from '../../../ui/figure'
import { Notice } from '../../../ui/notice'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { Table } from '../../../ui/table'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'

const CourseChart = lazy(async () => ({ default: (await import('../../../ui/course-chart')).CourseChart }))

const REFRESH_MS = 10_000

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

const Course = ({ points }: Pick<CampaignNumbers, 'points'>) => {
  const { t, format } = useWords()
  const drawn = useMemo(() => points.map(({ at, granted }) => ({ at, value: granted })), [points])
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return <Notice title={t.live.noPoints} />
  const says = t.live.courseSays(
    format.clock(first.at),
    format.clock(last.at),
    format.count(last.granted - first.granted),
  )
  return (
    <>
      <p className="note">{says}</p>
      <Suspense fallback={<Skeleton rows={3} label={t.shell.loading} />}>
        <CourseChart points={drawn} label={says} clock={format.clock} count={format.count} />
      </Suspense>
      <details className="details">
        <summary>{t.live.asTable}</summary>
        <Table
          label={t.live.course}
          rows={points}
          keyOf={({ at }) => String(at)}
          columns={[
            { key: 'at', head: t.live.time, cell: ({ at }) => format.moment(at) },
            {
              key: 'granted',
              head: t.live.granted,
              numeric: true,
              cell: (point) => format.count(point.granted),
            },
            { key: 'left', head: t.live.left, numeric: true, cell: (point) => format.count(point.left) },
          ]}
        />
      </details>
    </>
  )
}

const Refusals = ({ refusals }: Pick<CampaignNumbers, 'refusals'>) => {
  const { t, format } = useWords()
  const names: Readonly<Record<string, string>> = t.live.reasons
  const bars = Object.entries(refusals)
    .sort(([, one], [, other]) => other - one)
    .map(([code, value]) => ({ id: code, label: names[code] ?? code, value, says: format.count(value) }))
  if (bars.length === 0) return <p className="note">{t.live.nobodyRefused}</p>
  return <Bars label={t.live.why} bars={bars} />
}

/** What happens in a campaign now. */
export const NumbersPart = () => {
  const { t, format } = useWords()
  const { brandId } = useBrand()
  const { campaign } = useShownCampaign()
  const { data, trouble, again } = useAsk<'numbers'>(
    { action: 'numbers', brandId, campaignId: campaign._id },
    REFRESH_MS,
  )
  if (!data)
    return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeleton label={t.shell.loading} />
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      <div className="numbers" id="numbers">
        <Figure label={t.live.granted} value={format.count(data.granted)} help={t.live.grantedHelp} />
        <Figure
          label={t.live.left}
          value={format.count(data.left)}
          more={t.live.of(format.count(data.stock))}
        />
        <Figure label={t.live.refused} value={format.count(sum(data.refusals))} help={t.live.refusedHelp} />
      </div>
      <Section title={t.live.course}>
        <Course points={data.points} />
      </Section>
      <Section title={t.live.why}>
        <Refusals refusals={data.refusals} />
      </Section>
    </>
  )
}
