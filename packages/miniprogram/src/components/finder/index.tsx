import { Input, ScrollView, Text, View } from '@tarojs/components'
import './index.scss'

export type Chip = { readonly id: string; readonly label: string; readonly chosen: boolean }

type Props = {
  chips: readonly Chip[]
  /** The typed text. Undefined while nobody searches. */
  text: string | undefined
  words: { search: string; hint: string; leave: string; clear: string }
  onChoose: (id: string) => void
  /** Called with undefined when the person leaves the search. */
  onSearch: (text: string | undefined) => void
}

const idOf = (chip: Chip): string => `category-${chip.id}`

/** The id of the strip's beginning, which includes the margin before the first chip. */
const START = 'categories'

const Chips = ({ chips, onChoose }: Pick<Props, 'chips' | 'onChoose'>) => {
  const at = chips.findIndex(({ chosen }) => chosen)
  // The chip before the chosen one stays in sight: it shows that there are more.
  const before = at > 1 ? chips[at - 1] : undefined
  return (
    <ScrollView
      className="finder__strip"
      scrollX
      enhanced
      showScrollbar={false}
      scrollIntoView={before ? idOf(before) : START}
      scrollWithAnimation
    >
      <View id={START} className="finder__chips" aria-role="tablist">
        {chips.map((chip) => (
          <View
            key={chip.id}
            id={idOf(chip)}
            className={`finder__chip ${chip.chosen ? 'finder__chip--chosen' : ''}`}
            aria-role="tab"
            aria-checked={chip.chosen}
            aria-label={chip.label}
            onClick={() => onChoose(chip.id)}
          >
            <Text>{chip.label}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  )
}

const Lens = () => (
  <View className="finder__lens" aria-hidden>
    <View className="finder__glass" />
    <View className="finder__handle" />
  </View>
)

const Field = ({ text, words, onSearch }: Pick<Props, 'text' | 'words' | 'onSearch'>) => (
  <>
    <View className="finder__field">
      <Lens />
      <Input
        className="finder__input"
        value={text ?? ''}
        placeholder={words.hint}
        placeholderClass="finder__hint"
        confirmType="search"
        maxlength={40}
        focus
        aria-label={words.search}
        onInput={({ detail }) => onSearch(detail.value)}
      />
      {text !== undefined && text !== '' && (
        <View
          className="finder__clear"
          aria-role="button"
          aria-label={words.clear}
          onClick={() => onSearch('')}
        >
          <View className="finder__cross" aria-hidden />
        </View>
      )}
    </View>
    <View className="finder__leave" aria-role="button" onClick={() => onSearch(undefined)}>
      <Text>{words.leave}</Text>
    </View>
  </>
)

/** The line above the gallery: the categories, or a search field. */
export const Finder = ({ chips, text, words, onChoose, onSearch }: Props) => (
  <View className="finder">
    {text === undefined ? (
      <>
        <Chips chips={chips} onChoose={onChoose} />
        <View
          className="finder__search"
          hoverClass="finder__search--pressed"
          aria-role="button"
          aria-label={words.search}
          onClick={() => onSearch('')}
        >
          <Lens />
        </View>
      </>
    ) : (
      <Field text={text} words={words} onSearch={onSearch} />
    )}
  </View>
)
