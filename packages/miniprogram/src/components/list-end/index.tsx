import { Text, View } from '@tarojs/components'
import './index.scss'

/** The end of a list: there is nothing more to load. */
export const ListEnd = ({ label }: { label: string }) => (
  <View className="list-end">
    <View className="list-end__seal" aria-hidden />
    <Text>{label}</Text>
  </View>
)
