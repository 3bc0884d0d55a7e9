import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  label: string
  note: string
  busy?: boolean
  /** The tries so far and the most there will be, while the claim queues. */
  tries?: { readonly made: number; readonly most: number }
  /** Absent while the button does nothing, because something is under way. */
  onPress?: () => void
  /** A smaller second step. */
  also?: { readonly label: string; readonly onPress: () => void }
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

const nothing = (): void => {}

/** The foot of a cover's page: one sentence, one button that says what one can do. */
export const ClaimBar = ({ label, note, busy = false, tries, onPress, also, children }: Props) => (
  <View className={`claim-bar ${busy ? 'claim-bar--busy' : ''}`}>
    {children}
    {tries !== undefined && <Tries {...tries} />}
    <View className="claim-bar__words" aria-role="status" aria-live="polite">
      <Text className="claim-note">{note}</Text>
    </View>
    <PressButton
      className="claim-button"
      label={label}
      disabled={onPress === undefined}
      onPress={onPress ?? nothing}
    />
    {also !== undefined && (
      <View className="claim-bar__link" aria-role="button" aria-label={also.label} onClick={also.onPress}>
        <Text>{also.label}</Text>
      </View>
    )}
  </View>
)
