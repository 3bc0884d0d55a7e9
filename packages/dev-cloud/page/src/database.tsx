import { useEffect, useState } from 'preact/hooks'
import type { State } from './state'

type Found =
  | { readonly total: number; readonly documents: Record<string, unknown>[] }
  | { readonly error: string }

const REFRESH_MS = 2000

/** Documents a page shows; the cloud answers so many. */
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

const Documents = ({ collection }: { collection: State['collections'][number] }) => {
  const [query, setQuery] = useState('')
  const [skip, setSkip] = useState(0)
  const found = useDocuments(collection.name, query, skip)
  return (
    <section>
      <p class="note">
        {collection.indexes.length === 0 && 'No indexes but _id. '}
        {collection.indexes.map((index) => (
          <span key={index.name} class="pill">
            {index.name}:{' '}
            {index.keys.map(([path, direction]) => (direction === 1 ? path : `−${path}`)).join(', ')}
            {index.unique ? ' · unique' : ''}
            {index.sparse ? ' · sparse' : ''}
          </span>
        ))}
      </p>
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
          {found.documents.length === 0 && <p class="empty">No documents.</p>}
          {found.documents.map((doc) => (
            <details key={JSON.stringify(doc._id)} class="doc">
              <summary>
                <b>{String(doc._id)}</b> <code>{summary(doc)}</code>
              </summary>
              <pre>{JSON.stringify(doc, null, 2)}</pre>
            </details>
          ))}
          {found.total > PER_PAGE && (
            <p class="pager">
              <button type="button" disabled={skip === 0} onClick={() => setSkip(skip - PER_PAGE)}>
                Earlier
              </button>
              <span class="note">
                {skip + 1}–{Math.min(skip + PER_PAGE, found.total)} of {found.total.toLocaleString()}
              </span>
              <button
                type="button"
                disabled={skip + PER_PAGE >= found.total}
                onClick={() => setSkip(skip + PER_PAGE)}
              >
                Later
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

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
