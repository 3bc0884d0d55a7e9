import { Text, View } from '@tarojs/components'
import './index.scss'

export type AskedQuestion = {
  readonly id: string
  readonly number: string
  readonly when: string
  /** Whether it was answered, in words. */
  readonly state: string
  readonly about?: string
  readonly text: string
  readonly answer?: { readonly when: string; readonly text: string }
}

type Props = {
  questions: readonly AskedQuestion[]
  copy: string
  /** Called with the question's id, which is its number. */
  onCopy: (id: string) => void
}

/** What somebody asked, each with its answer. */
export const QuestionList = ({ questions, copy, onCopy }: Props) => (
  <View className="question-list" aria-role="list">
    {questions.map(({ id, number, when, state, about, text, answer }) => (
      <View key={id} id={`asked-${id}`} className="question-list__item" aria-role="listitem">
        <View className="question-list__head">
          <Text
            className={answer ? 'question-list__state' : 'question-list__state question-list__state--waiting'}
          >
            {state}
          </Text>
          <Text className="question-list__aside">{when}</Text>
        </View>
        {about !== undefined && <Text className="question-list__aside">{about}</Text>}
        <Text className="question-list__text" userSelect>
          {text}
        </Text>
        {answer && (
          <View className="question-list__answer">
            <Text className="question-list__text" userSelect>
              {answer.text}
            </Text>
            <Text className="question-list__aside">{answer.when}</Text>
          </View>
        )}
        <View className="question-list__foot">
          <Text className="question-list__aside" userSelect>
            {number}
          </Text>
          <View
            className="question-list__copy"
            hoverClass="question-list__copy--pressed"
            aria-role="button"
            aria-label={copy}
            onClick={() => onCopy(id)}
          >
            <Text>{copy}</Text>
          </View>
        </View>
      </View>
    ))}
  </View>
)
