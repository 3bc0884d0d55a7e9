import { Image, ScrollView, View } from '@tarojs/components'
import { Film } from '../film'
import './index.scss'

type Story = { readonly shown: string; readonly large: string }

type Props = {
  id: string
  stories: readonly Story[]
  film?: string
  /** Until then every picture has its place, in the tint of the art, and nothing is fetched. */
  near: boolean
  tint: string
  words: { look: string; play: string }
  /** With the large picture. */
  onLook: (picture: string) => void
}

/** The film and the story images, 750×1250, side by side; a tap shows one large. */
export const StoryStrip = ({ id, stories, film, near, tint, words, onLook }: Props) => (
  <View id={id}>
    <ScrollView className="story-strip" scrollX enhanced showScrollbar={false}>
      <View className="story-strip__row">
        {film !== undefined && (
          <View className="story-strip__picture" style={{ backgroundColor: tint }}>
            {near && <Film film={film} poster={stories[0]?.shown ?? ''} label={words.play} />}
          </View>
        )}
        {stories.map(({ shown, large }) => (
          <View
            key={large}
            className="story-strip__picture"
            style={{ backgroundColor: tint }}
            aria-role="button"
            aria-label={words.look}
            onClick={() => onLook(large)}
          >
            {near && <Image className="story-strip__image" src={shown} mode="aspectFill" />}
          </View>
        ))}
      </View>
    </ScrollView>
  </View>
)
