import { Logs } from './logs'
import type { FunctionInfo, Line, State } from './state'

type Props = {
  readonly functions: readonly FunctionInfo[]
  readonly counts: State['counters']['functions']
  readonly lines: readonly Line[]
}

/** How many runs of a function and lines of its log its card shows. */
const LAST_RUNS = 5
const LAST_LINES = 4

export const Functions = ({ functions, counts, lines }: Props) => {
  if (functions.length === 0) return <p class="empty">No functions. Start the cloud with --functions DIR.</p>
  return (
    <div class="cards">
      {functions.map((one) => (
        <Card
          key={one.name}
          info={one}
          count={counts[one.name]}
          lines={lines.filter(({ fields }) => fields?.function === one.name)}
        />
      ))}
    </div>
  )
}

const Card = ({
  info,
  count,
  lines,
}: {
  info: FunctionInfo
  count: Props['counts'][string] | undefined
  lines: Line[]
}) => {
  const average = count?.invocations ? Math.round(count.milliseconds / count.invocations) : 0
  return (
    <section class="card">
      <h2>{info.name}</h2>
      <p class="note">
        {info.memoryMb} MB · {info.timeoutMs / 1000} s ·{' '}
        {info.invoke === 'nobody' ? 'no client may call it' : 'clients may call it'}
        {info.timers.map(({ name, cron }) => (
          <span key={name}>
            {' · '}
            <span class="cron">timer {cron}</span>
          </span>
        ))}
      </p>
      {info.openapi.length > 0 && <p class="note">{info.openapi.join(', ')}</p>}
      <dl>
        <Figure label="calls" value={count?.invocations ?? 0} />
        <Figure label="failed" value={count?.failures ?? 0} bad={(count?.failures ?? 0) > 0} />
        <Figure label="cold starts" value={count?.coldStarts ?? 0} />
        <Figure label="mean ms" value={average} />
        <Figure label="instances" value={(info.instances?.busy ?? 0) + (info.instances?.idle ?? 0)} />
        {(info.instances?.frozen ?? 0) > 0 && <Figure label="frozen" value={info.instances?.frozen ?? 0} />}
      </dl>
      {info.recent.length > 0 && <Recent runs={info.recent.slice(0, LAST_RUNS)} />}
      {lines.length > 0 && <Logs lines={lines.slice(-LAST_LINES)} short />}
    </section>
  )
}

/** Each run is a link to what it logged. */
const Recent = ({ runs }: { runs: FunctionInfo['recent'] }) => (
  <ol class="runs">
    {runs.map(({ requestId, at, source, outcome, milliseconds }) => (
      <li key={requestId}>
        <a href={`#logs/${requestId}`}>
          <time>{at.slice(11, 23)}</time>
          <span>{source}</span>
          <span class={outcome === 'ok' ? 'good' : 'bad'}>{outcome}</span>
          <span class="figure">{milliseconds.toLocaleString()} ms</span>
        </a>
      </li>
    ))}
  </ol>
)

const Figure = ({ label, value, bad }: { label: string; value: number; bad?: boolean }) => (
  <div>
    <dt>{label}</dt>
    <dd class={bad ? 'bad' : undefined}>{value.toLocaleString()}</dd>
  </div>
)
