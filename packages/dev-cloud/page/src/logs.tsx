import { useState } from 'preact/hooks'
import type { Line } from './state'

/** The newest line first. `short` leaves out the search and the names a card already tells. */
export function Logs({ lines, short = false }: { lines: readonly Line[]; short?: boolean }) {
  const [search, setSearch] = useState('')
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
      {found.length === 0 && <p class="empty">Nothing yet.</p>}
      <ol class="log">
        {found.toReversed().map((line) => (
          <li key={line.number} class={line.level}>
            <time>{line.at.slice(11, 23)}</time>
            {!short && <span class="who">{line.fields?.function ?? line.topic}</span>}
            <code>{line.message}</code>
          </li>
        ))}
      </ol>
    </>
  )
}
