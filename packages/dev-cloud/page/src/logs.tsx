import { useState } from 'preact/hooks'
import type { Line } from './state'

type Props = { readonly lines: readonly Line[]; readonly short?: boolean; readonly wanted?: string }

/**
 * The newest line first. `short` leaves out the search and the names that a card already shows. `wanted` is what the
 * search begins with.
 */
export const Logs = ({ lines, short = false, wanted = '' }: Props) => {
  const [search, setSearch] = useState(wanted)
  const found = lines.filter((line) => JSON.stringify(line).toLowerCase().includes(search.toLowerCase()))
  return (
    <>
      {!short && (
        <input
          type="search"
          placeholder="Search the log: a function, a request id, a word"
          aria-label="Search the log"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p class="empty">{search ? 'No line has this.' : 'Nothing yet.'}</p>}
      <ol class="log">
        {found.toReversed().map((line) => (
          <li key={line.number} class={line.level}>
            <time>{line.at.slice(11, 23)}</time>
            {!short && <span class="who">{line.fields?.function ?? line.topic}</span>}
            <code>{line.message}</code>
            {!short && <RequestId of={line} />}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A link to all lines of one request. */
const RequestId = ({ of }: { of: Line }) => {
  const id = of.fields?.requestId
  if (id === undefined) return null
  return (
    <a class="id" href={`#logs/${id}`}>
      {String(id).slice(0, 8)}
    </a>
  )
}
