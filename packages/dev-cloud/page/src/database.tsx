import { useEffect, useState } from 'preact/hooks'
import type { State } from './state'

type Collection = State['collections'][number]

type Found =
  | { readonly total: number; readonly documents: readonly Record<string, unknown>[] }
  | { readonly error: string }

const REFRESH_MS = 2000

/** How many documents the cloud answers at once. */
const PER_PAGE = 50

export const Database = ({ collections: given }: { collections: State['collections'] }) => {
  const collections = given.toSorted((a, b) => a.name.localeCompare(b.name))
  const [chosen, choose] = useState<string>()
  const first = collections.find(({ documents }) => documents > 0) ?? collections[0]
  const name = chosen ?? first?.name
  const collection = collections.find((one) => one.name === name)
  if (!collection) return <p class="empty">No collections yet.</p>
  return (
    <div class="split">
      <ul class="list">
        {collections.map((one) => (
          <li key={one.name}>
            <button type="button" aria-pressed={one.name === name} onClick={() => choose(one.name)}>
              {one.name} <b>{one.documents.toLocaleString()}</b>
            </button>
          </li>
        ))}
      </ul>
      <Documents key={name} collection={collection} />
    </div>
  )
}

const Documents = ({ collection }: { collection: Collection }) => {
  const [query, setQuery] = useState('')
  const [skip, setSkip] = useState(0)
  const found = useDocuments(collection.name, query, skip)
  return (
    <section>
      <Indexes indexes={collection.indexes} />
      <input
        type="search"
        placeholder='A query, such as {"state": "open"}'
        aria-label="Query"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setSkip(0)
        }}
      />
      {found && 'error' in found && <p class="bad">{found.error}</p>}
      {found && 'documents' in found && (
        <>
          <DocumentList documents={found.documents} />
          {found.total > PER_PAGE && <Pager skip={skip} total={found.total} onSkip={setSkip} />}
        </>
      )}
    </section>
  )
}

const Indexes = ({ indexes }: { indexes: Collection['indexes'] }) => (
  <p class="note">
    {indexes.length === 0 && 'No indexes but _id. '}
    {indexes.map(({ name, keys, unique, sparse }) => (
      <span key={name} class="pill">
        {name}: {keys.map(([path, direction]) => (direction === 1 ? path : `−${path}`)).join(', ')}
        {unique ? ' · unique' : ''}
        {sparse ? ' · sparse' : ''}
      </span>
    ))}
  </p>
)

const DocumentList = ({ documents }: { documents: readonly Record<string, unknown>[] }) => (
  <>
    {documents.length === 0 && <p class="empty">No documents.</p>}
    {documents.map((doc) => (
      <details key={JSON.stringify(doc._id)} class="doc">
        <summary>
          <b>{String(doc._id)}</b> <code>{summary(doc)}</code>
        </summary>
        <pre>{JSON.stringify(doc, null, 2)}</pre>
      </details>
    ))}
  </>
)

type PagerProps = {
  readonly skip: number
  readonly total: number
  readonly onSkip: (skip: number) => void
}

const Pager = ({ skip, total, onSkip }: PagerProps) => (
  <p class="pager">
    <button type="button" disabled={skip === 0} onClick={() => onSkip(skip - PER_PAGE)}>
      Earlier
    </button>
    <span class="note">
      {skip + 1}–{Math.min(skip + PER_PAGE, total)} of {total.toLocaleString()}
    </span>
    <button type="button" disabled={skip + PER_PAGE >= total} onClick={() => onSkip(skip + PER_PAGE)}>
      Later
    </button>
  </p>
)

const useDocuments = (collection: string, query: string, skip: number): Found | undefined => {
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    let ended = false
    const ask = async () => {
      const parameters = new URLSearchParams({ collection, query, skip: String(skip) })
      const answer = await fetch(`/page/documents?${parameters}`).then(
        (response) => response.json(),
        () => undefined,
      )
      if (!ended && answer) setFound(answer)
    }
    void ask()
    const timer = setInterval(ask, REFRESH_MS)
    return () => {
      ended = true
      clearInterval(timer)
    }
  }, [collection, query, skip])
  return found
}

const summary = ({ _id, ...fields }: Record<string, unknown>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('  ')
