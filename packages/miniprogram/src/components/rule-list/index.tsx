import { Text, View } from '@tarojs/components'
import './index.scss'

/** What a person must know before claiming, one sentence a line. */
export const RuleList = ({ rules }: { rules: readonly string[] }) => (
  <View className="rule-list" aria-role="list">
    {rules.map((rule, index) => (
      <View key={rule} className="rule-list__rule" aria-role="listitem">
        <Text className="rule-list__number">{index + 1}</Text>
        <Text className="rule-list__text">{rule}</Text>
      </View>
    ))}
  </View>
)
