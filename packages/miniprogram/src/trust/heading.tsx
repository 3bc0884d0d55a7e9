import { Text, View } from '@tarojs/components'
import './sheet.scss'

/** The title of a page, and a sentence under it. */
export const Heading = ({ title, sentence }: { title: string; sentence?: string }) => (
  <>
    <View className="sheet__title" aria-role="heading">
      <Text>{title}</Text>
    </View>
    {sentence !== undefined && <Text className="sheet__aside">{sentence}</Text>}
  </>
)
