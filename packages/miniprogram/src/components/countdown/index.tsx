import { Text, View } from '@tarojs/components'
import './index.scss'

/** The time that is left until covers are released. */
export const Countdown = ({ label, figure }: { label: string; figure: string }) => (
  <View className="countdown" aria-role="timer">
    <Text className="countdown__label">{label}</Text>
    <Text className="countdown__figure">{figure}</Text>
  </View>
)
