import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import './choice.scss'

type Props<Key extends string> = {
  readonly label: string
  readonly value: Key
  readonly options: readonly { readonly id: Key; readonly label: string }[]
  readonly onChange: (value: Key) => void
}

/** One of a few, all of them in sight. */
export const Choice = <Key extends string>({ label, value, options, onChange }: Props<Key>) => (
  <ToggleButtonGroup
    className="choice"
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[value]}
    onSelectionChange={(keys) => {
      const chosen = options.find(({ id }) => keys.has(id))
      if (chosen) onChange(chosen.id)
    }}
  >
    {options.map(({ id, label: text }) => (
      <ToggleButton key={id} id={id} className="choice__one">
        {text}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
