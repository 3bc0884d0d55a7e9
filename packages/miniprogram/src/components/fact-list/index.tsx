import { Text, View } from '@tarojs/components'
import './index.scss'

export type Fact = {
  readonly id: string
  readonly what: string
  readonly aside: string
  readonly figure: string
  /** Shown faintly: its count is zero, or it is over. */
  readonly faint?: boolean
  /** What lies behind the fact, shown under it. */
  readonly records?: readonly { readonly id: string; readonly lines: readonly string[] }[]
  /** Called when the line is tapped. */
  readonly onPress?: () => void
  /** A small step at the end of the line. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const Records = ({ records }: Required<Pick<Fact, 'records'>>) => (
  <View className="fact-list__records" aria-role="list">
    {records.map(({ id, lines }) => (
      <View key={id} className="fact-list__record" aria-role="listitem">
        {lines.map((line) => (
          <Text key={line} className="fact-list__line" userSelect>
            {line}
          </Text>
        ))}
      </View>
    ))}
  </View>
)

const Line = ({ id, what, aside, figure, faint = false, records, onPress, action }: Fact) => (
  <>
    <View
      id={`fact-${id}`}
      className={`fact-list__fact ${faint ? 'fact-list__fact--faint' : ''}`}
      hoverClass={onPress ? 'fact-list__fact--pressed' : 'none'}
      aria-role={onPress ? 'button' : 'listitem'}
      aria-label={[what, figure, aside].join(', ')}
      onClick={onPress}
    >
      <View className="fact-list__words">
        <Text className="fact-list__what">{what}</Text>
        <Text className="fact-list__aside">{aside}</Text>
      </View>
      <Text className="fact-list__figure">{figure}</Text>
      {action && (
        <View
          className="fact-list__action"
          hoverClass="fact-list__action--pressed"
          aria-role="button"
          aria-label={`${action.label}, ${what}`}
          onClick={action.onPress}
        >
          <Text>{action.label}</Text>
        </View>
      )}
    </View>
    {records && <Records records={records} />}
  </>
)

/** Facts, one a line, each with its figure or state at the end. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <View className="fact-list" aria-role="list">
    {facts.map((fact) => (
      <Line key={fact.id} {...fact} />
    ))}
  </View>
)
