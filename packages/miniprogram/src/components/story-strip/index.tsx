import { Image, ScrollView, View } from '@tarojs/components'
import './index.scss'

type Props = { pictures: readonly string[]; tint: string; label: string; onLook: (picture: string) => void }

/** The story images, 750×1250, side by side; a tap shows one large. */
export const StoryStrip = ({ pictures, tint, label, onLook }: Props) => (
  <ScrollView className="story-strip" scrollX enhanced showScrollbar={false}>
    <View className="story-strip__row">
      {pictures.map((picture) => (
        <View
          key={picture}
          className="story-strip__picture"
          style={{ backgroundColor: tint }}
          aria-role="button"
          aria-label={label}
          onClick={() => onLook(picture)}
        >
          <Image className="story-strip__image" src={picture} mode="aspectFill" lazyLoad />
        </View>
      ))}
    </View>
  </ScrollView>
)
