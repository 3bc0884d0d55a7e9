import { Text, View } from '@tarojs/components'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  words: { title: string; content: string; yes: string; no: string }
  onYes: () => void
  onNo: () => void
}

/**
 * Asks before something is deleted. It is our own: WeChat's `showModal` refuses button texts of more than four
 * characters, and then opens nothing.
 */
export const ConfirmSheet = ({ words, onYes, onNo }: Props) => (
  <View className="confirm-sheet" catchMove aria-role="dialog" aria-label={words.title}>
    <View className="confirm-sheet__veil" aria-hidden onClick={onNo} />
    <View className="confirm-sheet__card">
      <View className="confirm-sheet__title" aria-role="heading">
        <Text>{words.title}</Text>
      </View>
      <Text className="confirm-sheet__content">{words.content}</Text>
      <PressButton look="danger" className="confirm-sheet__yes" label={words.yes} onPress={onYes} />
      <View className="confirm-sheet__no">
        <PressButton className="confirm-sheet__keep" label={words.no} onPress={onNo} />
      </View>
    </View>
  </View>
)
