import './bars.scss'

type Bar = { readonly id: string; readonly label: string; readonly value: number; readonly says: string }

/** Parts of something, the largest first. The numbers stand beside the bars. */
export const Bars = ({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ id, label: name, value, says }) => (
        <li key={id} className="bars__row">
          <span>{name}</span>
          <span className="bars__track" aria-hidden="true">
            <span className="bars__bar" style={{ width: `${(100 * value) / most}%` }} />
          </span>
          <span className="tabular bars__says">{says}</span>
        </li>
      ))}
    </ul>
  )
}
