import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as SelectBase,
  SelectValue,
} from 'react-aria-components'
import { Icon } from './icon'
import './field.scss'
import './select.scss'

type Props<Key extends string> = {
  readonly label: string
  /** The label is for screen readers only. */
  readonly bare?: boolean
  readonly value: Key
  readonly options: readonly { readonly id: Key; readonly label: string }[]
  readonly onChange: (value: Key) => void
}

export const Select = <Key extends string>({ label, bare, value, options, onChange }: Props<Key>) => (
  <SelectBase
    className="field"
    aria-label={bare ? label : undefined}
    value={value}
    onChange={(key) => {
      const chosen = options.find(({ id }) => id === key)
      if (chosen) onChange(chosen.id)
    }}
  >
    {!bare && <Label className="field__label">{label}</Label>}
    <Button className="field__box select">
      <SelectValue />
      <Icon name="down" />
    </Button>
    <Popover className="popover">
      <ListBox className="options" items={options}>
        {({ id, label: text }) => (
          <ListBoxItem id={id} textValue={text} className="options__item">
            {text}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </SelectBase>
)
