import { View } from '@tarojs/components'
import './index.scss'

type Props = { label: string; featured?: boolean /** How many small covers. */; places?: 2 | 4 }

/** Covers before they are known, with a place for each of the first screen. */
export const GallerySkeleton = ({ label, featured = false, places = 4 }: Props) => (
  <View className="gallery-skeleton" aria-role="status" aria-label={label} aria-live="polite">
    {featured && <View className="gallery-skeleton__art gallery-skeleton__art--featured" />}
    {['first', 'second', 'third', 'fourth'].slice(0, places).map((place) => (
      <View key={place} className="gallery-skeleton__cell">
        <View className="gallery-skeleton__art" />
        <View className="gallery-skeleton__line" />
      </View>
    ))}
  </View>
)
