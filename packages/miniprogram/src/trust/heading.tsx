import { Text, View } from '@tarojs/components'
import './sheet.scss'

/** What a page is about, and a sentence on it. */
export const Heading = ({ title, sentence }: { title: string; sentence?: string }) => (
  <>
    <View className="sheet__title" aria-role="heading">
      <Text>{title}</Text>
    </View>
    {sentence !== undefined && <Text className="sheet__aside">{sentence}</Text>}
  </>
)
