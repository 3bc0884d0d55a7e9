import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  label: string
  note: string
  pressable: boolean
  busy?: boolean
  /** The tries so far and the most there will be, while the claim queues. */
  tries?: { readonly made: number; readonly most: number }
  /** What else the person can do: leave for other covers, or ask for a reminder. Without `onPress` it is only text. */
  link?: { readonly label: string; readonly onPress?: () => void }
  onPress: () => void
  /** Stands above the sentence. */
  children?: ReactNode
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
  const { label, note, pressable, busy = false, tries, link, onPress, children } = props
  return (
    <View className={`claim-bar ${busy ? 'claim-bar--busy' : ''}`}>
      {children}
      {tries !== undefined && <Tries {...tries} />}
      <View className="claim-bar__words" aria-role="status" aria-live="polite">
        <Text className="claim-note">{note}</Text>
      </View>
      <PressButton className="claim-button" label={label} disabled={!pressable} onPress={onPress} />
      {link !== undefined && (
        <View
          className={`claim-bar__link ${link.onPress ? '' : 'claim-bar__link--still'}`}
          aria-role={link.onPress ? 'link' : 'status'}
          onClick={link.onPress}
        >
          <Text>{link.label}</Text>
        </View>
      )}
    </View>
  )
}
