import { View } from '@tarojs/components'
import './index.scss'

type Props = {
  label: string
  /** Whether the reminder waits or was sent. */
  on: boolean
  /** Absent when there is nothing to ask for any more. */
  onPress?: () => void
}

/** Asks for a reminder. It lies in a row that has a tap of its own, which does not follow from this one. */
export const Bell = ({ label, on, onPress }: Props) => (
  <View
    className={`bell ${on ? 'bell--on' : ''}`}
    hoverClass={onPress ? 'bell--pressed' : 'none'}
    hoverStopPropagation
    aria-role={onPress ? 'button' : 'img'}
    aria-label={label}
    onClick={(event) => {
      event.stopPropagation()
      onPress?.()
    }}
  >
    <View className="bell__body" aria-hidden />
    <View className="bell__rim" aria-hidden />
    <View className="bell__clapper" aria-hidden />
  </View>
)
