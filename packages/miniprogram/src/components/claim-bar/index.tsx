import { Text, View } from '@tarojs/components'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  label: string
  note: string
  pressable: boolean
  busy?: boolean
  /** Tries made out of the most there will be, while a crowd is waited out. */
  tries?: { readonly made: number; readonly most: number }
  /** The words of the way out, when nothing is left to do here. */
  leave?: string
  onPress: () => void
  onLeave: () => void
}

const Tries = ({ made, most }: { made: number; most: number }) => (
  <View className="claim-bar__tries" aria-hidden>
    {Array.from({ length: most }, (_, n) => n).map((n) => (
      <View key={n} className={`claim-bar__try ${n < made ? 'claim-bar__try--made' : ''}`} />
    ))}
  </View>
)

/** The foot of a cover's page: one sentence, one button. */
export const ClaimBar = (props: Props) => {
  const { label, note, pressable, busy = false, tries, leave, onPress, onLeave } = props
  return (
    <View className={`claim-bar ${busy ? 'claim-bar--busy' : ''}`}>
      {tries !== undefined && <Tries {...tries} />}
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
}
