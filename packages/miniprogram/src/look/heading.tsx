import { Text, View } from '@tarojs/components'
import './look.scss'

/** The title of a page, and a sentence under it. */
export const Heading = ({ title, sentence }: { title: string; sentence?: string }) => (
  <>
    <View className="look__title" aria-role="heading">
      <Text>{title}</Text>
    </View>
    {sentence !== undefined && <Text className="look__sentence">{sentence}</Text>}
  </>
)

/** The heading of a part of a page. */
export const PartHeading = ({ label }: { label: string }) => (
  <View className="look__heading" aria-role="heading">
    <Text>{label}</Text>
  </View>
)
