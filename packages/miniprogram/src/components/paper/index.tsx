import { Text, View } from '@tarojs/components'
import './index.scss'

type Part = { readonly heading: string; readonly lines: readonly string[] }

/** A text in parts, each with its heading. */
export const Paper = ({ title, parts }: { title: string; parts: readonly Part[] }) => (
  <View className="paper">
    <View className="paper__title" aria-role="heading">
      <Text>{title}</Text>
    </View>
    {parts.map(({ heading, lines }) => (
      <View key={heading} className="paper__part">
        <View className="paper__heading" aria-role="heading">
          <Text>{heading}</Text>
        </View>
        {lines.map((line) => (
          <Text key={line} className="paper__line" userSelect>
            {line}
          </Text>
        ))}
      </View>
    ))}
  </View>
)
