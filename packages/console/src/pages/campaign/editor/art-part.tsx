import { makeCover, makeStory, type StoryArt } from '../../../art/make-cover'
import type { Fields } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { Art } from '../../../ui/art'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { ImageDrop } from './image-drop'
import { Part } from './part'

type Props = { readonly fields: Fields; readonly change: (put: Partial<Fields>) => void }

const MAX_STORIES = 5
/** WeChat forbids no colour, but a tint needs one: until a cover is there, none is kept. */
const NO_STORIES = { stories: [], storyThumbs: [] }

export const ArtPart = ({ fields, change }: Props) => {
  const { t } = useWords()
  const { art } = fields
  const stories = art?.stories ?? []
  const thumbs = art?.storyThumbs ?? stories
  const addStory = ({ story, thumb }: StoryArt): void => {
    if (art) change({ art: { ...art, stories: [...stories, story], storyThumbs: [...thumbs, thumb] } })
  }
  const removeStory = (at: number): void => {
    const without = (files: readonly string[]) => files.filter((_, n) => n !== at)
    if (art) change({ art: { ...art, stories: without(stories), storyThumbs: without(thumbs) } })
  }
  return (
    <Part id="art" title={t.editor.art}>
      <div className="editor__art">
        {art && (
          <figure className="editor__cover">
            <Art file={art.page ?? art.cover} size="large" />
            <figcaption className="note editor__tint">
              <span className="editor__swatch" style={{ background: art.tint }} />
              {t.editor.tint}
            </figcaption>
          </figure>
        )}
        <ImageDrop
          name="cover"
          label={art ? t.editor.replace : t.editor.cover}
          hint={t.editor.coverHint}
          make={makeCover}
          compact={art !== undefined}
          onMade={(made) => change({ art: { ...NO_STORIES, ...art, ...made } })}
        />
      </div>
      {art && (
        <div className="field">
          <h3 className="field__label">{t.editor.stories}</h3>
          <ul className="editor__stories">
            {thumbs.map((file, n) => (
              <li key={file} className="editor__story">
                <Art file={file} />
                <Button
                  small
                  look="quiet"
                  aria-label={`${t.editor.remove} ${t.editor.stories} ${n + 1}`}
                  onPress={() => removeStory(n)}
                >
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
          {stories.length < MAX_STORIES && (
            <ImageDrop
              compact
              name="story"
              label={t.editor.stories}
              hint={t.editor.storiesHint}
              make={makeStory}
              onMade={addStory}
            />
          )}
        </div>
      )}
    </Part>
  )
}
