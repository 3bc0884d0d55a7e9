import { Button, Text } from '@tarojs/components'
import './index.scss'

type Props = {
  label: string
  onPress: () => void
  disabled?: boolean
  /** A quiet button does not stand out from the page. */
  quiet?: boolean
  className?: string
}

/** The button of the app. */
export const PressButton = ({ label, onPress, disabled = false, quiet = false, className = '' }: Props) => (
  <Button
    className={`press-button ${quiet ? 'press-button--quiet' : ''} ${disabled ? 'press-button--still' : ''} ${className}`}
    hoverClass={disabled ? 'none' : 'press-button--down'}
    disabled={disabled}
    aria-label={label}
    onClick={onPress}
  >
    <Text className="press-button__label">{label}</Text>
  </Button>
)
