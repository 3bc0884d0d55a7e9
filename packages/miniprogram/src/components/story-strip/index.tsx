import { Image, ScrollView, View } from '@tarojs/components'
import { Film } from '../film'
import './index.scss'

type Story = { readonly shown: string; readonly large: string }

type Props = {
  id: string
  stories: readonly Story[]
  film?: string
  /** False until the strip is near the screen. Until then each picture is a place in the tint of the art. */
  near: boolean
  tint: string
  words: { look: string; play: string }
  /** Called with the large picture. */
  onLook: (picture: string) => void
}

/** The film and the story images, side by side. A tap shows a story large. */
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
