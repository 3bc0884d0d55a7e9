import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Database } from './database'
import { Files } from './files'
import { Functions } from './functions'
import { Logs } from './logs'
import { Messages } from './messages'
import { Operations } from './operations'
import { Panels } from './panels'
import { useCloudState } from './state'

const VIEWS = ['functions', 'figures', 'database', 'logs', 'operations', 'files', 'messages'] as const

type View = (typeof VIEWS)[number]

/** `#VIEW`, or `#VIEW/WHAT` to look for something in it. */
const inAddress = (): { view: View; wanted: string } => {
  const [name, wanted = ''] = location.hash.slice(1).split('/')
  return { view: VIEWS.find((view) => view === name) ?? 'functions', wanted: decodeURIComponent(wanted) }
}

const useAddress = () => {
  const [address, setAddress] = useState(inAddress)
  useEffect(() => {
    const follow = () => setAddress(inAddress())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return address
}

const App = () => {
  const { view, wanted } = useAddress()
  const { state, lines, lost } = useCloudState()
  if (!state)
    return <p class="empty">{lost ? 'The local cloud does not answer.' : 'Asking the local cloud…'}</p>
  const figures: Record<View, number> = {
    functions: state.functions.length,
    figures: state.panels,
    database: state.collections.reduce((sum, { documents }) => sum + documents, 0),
    logs: lines.length,
    operations: state.counters.operations.reduce((sum, { count }) => sum + count, 0),
    files: state.files.length,
    messages: state.messages.length,
  }
  return (
    <>
      <header>
        <h1>Local cloud</h1>
        <span class="note">{state.env}</span>
        <span class={lost ? 'pill bad' : 'pill good'}>{lost ? 'not answering' : 'live'}</span>
        {state.faults.length > 0 && (
          <span class="pill bad">
            {state.faults.length === 1 ? 'a fault is set' : `${state.faults.length} faults are set`}
          </span>
        )}
        <span class="note end">
          {state.counters.billableCalls.toLocaleString()} billable calls since {clock(state.counters.since)}
        </span>
      </header>
      <nav>
        {VIEWS.filter((name) => name !== 'figures' || state.panels > 0).map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
            {name} <b>{figures[name].toLocaleString()}</b>
          </a>
        ))}
      </nav>
      <main>
        {view === 'functions' && (
          <Functions functions={state.functions} counts={state.counters.functions} lines={lines} />
        )}
        {view === 'figures' && <Panels />}
        {view === 'database' && <Database collections={state.collections} />}
        {view === 'logs' && <Logs key={wanted} lines={lines} wanted={wanted} />}
        {view === 'operations' && <Operations operations={state.counters.operations} faults={state.faults} />}
        {view === 'files' && <Files files={state.files} />}
        {view === 'messages' && <Messages messages={state.messages} />}
      </main>
    </>
  )
}

const clock = (iso: string): string => new Date(iso).toLocaleTimeString()

render(<App />, document.getElementById('app') as HTMLElement)
