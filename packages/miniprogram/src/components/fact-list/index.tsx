import { Text, View } from '@tarojs/components'
import './index.scss'

export type Fact = {
  readonly id: string
  readonly what: string
  readonly aside: string
  readonly figure: string
  /** Shown faintly: its count is zero, or it is over. */
  readonly faint?: boolean
}

/** Facts, one a line, each with its figure or state at the end. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <View className="fact-list" aria-role="list">
    {facts.map(({ id, what, aside, figure, faint = false }) => (
      <View
        key={id}
        id={`fact-${id}`}
        className={`fact-list__fact ${faint ? 'fact-list__fact--faint' : ''}`}
        aria-role="listitem"
        aria-label={[what, figure, aside].join(', ')}
      >
        <View className="fact-list__words">
          <Text className="fact-list__what">{what}</Text>
          <Text className="fact-list__aside">{aside}</Text>
        </View>
        <Text className="fact-list__figure">{figure}</Text>
      </View>
    ))}
  </View>
)
