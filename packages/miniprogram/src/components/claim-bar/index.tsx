import { Text, View } from '@tarojs/components'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  label: string
  note: string
  pressable: boolean
  busy?: boolean
  /** The words of the way out, when nothing is left to do here. */
  leave?: string
  onPress: () => void
  onLeave: () => void
}

/** The foot of a cover's page: one sentence, one button. */
export const ClaimBar = ({ label, note, pressable, busy = false, leave, onPress, onLeave }: Props) => (
  <View className={`claim-bar ${busy ? 'claim-bar--busy' : ''}`}>
    <View className="claim-bar__words" aria-role="status" aria-live="polite">
      <Text className="claim-note">{note}</Text>
    </View>
    <PressButton className="claim-button" label={label} disabled={!pressable} onPress={onPress} />
    {leave !== undefined && (
      <View className="claim-bar__leave" aria-role="link" onClick={onLeave}>
        <Text>{leave}</Text>
      </View>
    )}
  </View>
)
