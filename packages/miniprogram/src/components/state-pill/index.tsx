import { View } from '@tarojs/components'
import './index.scss'

export type PillTone = 'open' | 'waiting' | 'mine' | 'over'

type Props = { label: string; tone: PillTone; className?: string }

/** A campaign's state in a word or two, at the bottom of its art. */
export const StatePill = ({ label, tone, className = '' }: Props) => (
  <View className={`state-pill state-pill--${tone} ${className}`}>{label}</View>
)
