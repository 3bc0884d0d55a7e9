import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = { label: string; on: boolean; onSwitch: (on: boolean) => void }

/** A setting that is on or off. */
export const SwitchRow = ({ label, on, onSwitch }: Props) => (
  <View
    className={`switch-row ${on ? 'switch-row--on' : ''}`}
    aria-role="switch"
    aria-label={label}
    aria-checked={on}
    onClick={() => onSwitch(!on)}
  >
    <Text className="switch-row__label">{label}</Text>
    <View className="switch-row__track">
      <View className="switch-row__thumb" />
    </View>
  </View>
)
