import { View } from '@tarojs/components'
import './index.scss'

/** The gallery before its covers are known, with a place for each cover of the first screen. */
export const GallerySkeleton = ({ label, featured = false }: { label: string; featured?: boolean }) => (
  <View className="gallery-skeleton" aria-role="status" aria-label={label} aria-live="polite">
    {featured && <View className="gallery-skeleton__art gallery-skeleton__art--featured" />}
    {['first', 'second', 'third', 'fourth'].map((place) => (
      <View key={place} className="gallery-skeleton__cell">
        <View className="gallery-skeleton__art" />
        <View className="gallery-skeleton__line" />
      </View>
    ))}
  </View>
)
