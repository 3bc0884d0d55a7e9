import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = { label: string; on: boolean; onTurn: () => void }

/** Says that the person wants this cover. */
export const Heart = ({ label, on, onTurn }: Props) => (
  <View
    className={`heart ${on ? 'heart--on' : ''}`}
    hoverClass="heart--pressed"
    aria-role="button"
    aria-label={label}
    aria-checked={on}
    onClick={onTurn}
  >
    <View className="heart__shape" aria-hidden />
    <Text className="heart__label">{label}</Text>
  </View>
)
