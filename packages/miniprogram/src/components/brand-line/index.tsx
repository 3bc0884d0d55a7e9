import { Image, Text, View } from '@tarojs/components'
import './index.scss'

/** The mark and the name of the brand that gives the cover. */
export const BrandLine = ({ mark, name }: { mark: string; name: string }) => (
  <View className="brand-line">
    {mark !== '' && <Image className="brand-line__mark" src={mark} mode="aspectFill" lazyLoad />}
    <Text className="brand-line__name">{name}</Text>
  </View>
)
