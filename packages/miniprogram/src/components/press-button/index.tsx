import { Button, Text } from '@tarojs/components'
import './index.scss'

type Props = {
  label: string
  onPress: () => void
  disabled?: boolean
  /** A quiet one stands on the page; a loud one asks to be pressed. */
  quiet?: boolean
  className?: string
}

/** What can be pressed. */
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
