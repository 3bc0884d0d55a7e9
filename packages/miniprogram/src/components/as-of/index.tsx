import { Text, View } from '@tarojs/components'
import './index.scss'

/** Says that what is shown is not of now. */
export const AsOf = ({ label }: { label: string }) => (
  <View className="as-of" aria-role="status" aria-live="polite">
    <Text>{label}</Text>
  </View>
)
