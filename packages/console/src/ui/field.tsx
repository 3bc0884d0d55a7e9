import type { ReactNode } from 'react'
import {
  FieldError,
  Input,
  Label,
  NumberField as NumberFieldBase,
  Text,
  TextArea,
  TextField as TextFieldBase,
} from 'react-aria-components'
import './field.scss'

type Common = {
  readonly label: string
  /** What to write here, in a sentence. */
  readonly hint?: ReactNode
  /** What is wrong, and how to mend it. */
  readonly error?: string | undefined
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly name?: string
}

const Around = ({ label, hint, error }: Pick<Common, 'label' | 'hint' | 'error'>) => ({
  above: <Label className="field__label">{label}</Label>,
  below: (
    <>
      {hint && !error && (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error">{error}</FieldError>
    </>
  ),
})

type TextProps = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  /** More than one line. */
  readonly rows?: number
  readonly placeholder?: string
  readonly lang?: string
  readonly autoComplete?: string
  readonly maxLength?: number
}

export const TextField = ({
  label,
  hint,
  error,
  rows,
  placeholder,
  lang,
  autoComplete = 'off',
  ...props
}: TextProps) => {
  const { above, below } = Around({ label, hint, error })
  return (
    <TextFieldBase {...props} autoComplete={autoComplete} isInvalid={error !== undefined} className="field">
      {above}
      {rows ? (
        <TextArea className="field__box" rows={rows} placeholder={placeholder} lang={lang} />
      ) : (
        <Input className="field__box" placeholder={placeholder} lang={lang} />
      )}
      {below}
    </TextFieldBase>
  )
}

type NumberProps = Common & {
  /** Undefined: nothing is written yet. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly minValue?: number
  readonly maxValue?: number
}

/** A whole number. */
export const NumberField = ({ label, hint, error, value, onChange, ...props }: NumberProps) => {
  const { above, below } = Around({ label, hint, error })
  return (
    <NumberFieldBase
      {...props}
      className="field"
      isInvalid={error !== undefined}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      formatOptions={{ maximumFractionDigits: 0 }}
      isWheelDisabled
    >
      {above}
      <Input className="field__box field__box--number" />
      {below}
    </NumberFieldBase>
  )
}
