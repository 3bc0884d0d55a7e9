import './figure.scss'

type Props = {
  readonly label: string
  readonly value: string
  readonly more?: string
  readonly help?: string
}

/** A number that is read from afar. */
export const Figure = ({ label, value, more, help }: Props) => (
  <div className="number">
    <p className="note">{label}</p>
    <p>
      <span className="figure">{value}</span> {more && <span className="note tabular">{more}</span>}
    </p>
    {help && <p className="note number__help">{help}</p>}
  </div>
)
