import './skeleton.scss'

/** The place of rows that are not here yet. */
export const Skeleton = ({ rows = 4, label }: { readonly rows?: number; readonly label: string }) => (
  <div className="skeleton" role="status">
    <span className="unseen">{label}</span>
    {Array.from({ length: rows }, (_, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
      <div key={n} className="skeleton__row" />
    ))}
  </div>
)
