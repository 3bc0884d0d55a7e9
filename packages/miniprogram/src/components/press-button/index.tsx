import { Button, Text } from '@tarojs/components'
import './index.scss'

type Props = {
  label: string
  onPress: () => void
  disabled?: boolean
  /** `quiet`: does not stand out from the page. `danger`: deletes something. */
  look?: 'loud' | 'quiet' | 'danger'
  className?: string
}

/** The button of the app. */
export const PressButton = ({ label, onPress, disabled = false, look = 'loud', className = '' }: Props) => (
  <Button
    className={`press-button press-button--${look} ${disabled ? 'press-button--still' : ''} ${className}`}
    hoverClass={disabled ? 'none' : 'press-button--down'}
    disabled={disabled}
    aria-label={label}
    onClick={onPress}
  >
    <Text className="press-button__label">{label}</Text>
  </Button>
)
