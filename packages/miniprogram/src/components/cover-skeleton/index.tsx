import { View } from '@tarojs/components'
import { CoverArt } from '../cover-art'
import './index.scss'

/** A cover's page before anything is known of the cover. */
export const CoverSkeleton = ({ label }: { label: string }) => (
  <View className="cover-skeleton" aria-role="status" aria-label={label} aria-live="polite">
    <View className="cover-skeleton__art">
      <CoverArt tint="" />
    </View>
  </View>
)
