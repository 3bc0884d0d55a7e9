import type { State } from './state'

const IMAGE = /\.(png|jpe?g|webp|gif|svg|avif)$/i

export const Files = ({ files }: { files: State['files'] }) => {
  if (files.length === 0) return <p class="empty">No files yet.</p>
  return (
    <ul class="files">
      {files.map(({ path, bytes }) => (
        <li key={path}>
          <a href={`/storage/${encodeURI(path)}`} target="_blank" rel="noreferrer">
            {IMAGE.test(path) ? (
              <img src={`/storage/${encodeURI(path)}`} alt="" loading="lazy" />
            ) : (
              <span class="thumb">{path.split('.').at(-1)}</span>
            )}
            <span>{path}</span>
            <span class="note">{size(bytes)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024).toLocaleString()} KB`
