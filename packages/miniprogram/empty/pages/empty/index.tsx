import { View } from '@tarojs/components'

const Empty = () => <View className="empty">·</View>

export default Empty
