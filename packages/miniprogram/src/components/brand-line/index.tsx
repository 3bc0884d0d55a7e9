import { Image, Text, View } from '@tarojs/components'
import './index.scss'

/** Who gives the cover: the brand's mark and name. */
export const BrandLine = ({ mark, name }: { mark: string; name: string }) => (
  <View className="brand-line">
    {mark !== '' && <Image className="brand-line__mark" src={mark} mode="aspectFill" lazyLoad />}
    <Text className="brand-line__name">{name}</Text>
  </View>
)
