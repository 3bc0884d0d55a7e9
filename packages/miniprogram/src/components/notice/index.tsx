import { Text, View } from '@tarojs/components'
import { PressButton } from '../press-button'
import './index.scss'

type Props = { title: string; sentence: string; action?: string; onAction?: () => void }

/** Stands where covers would: nothing here yet, no network, or something broke. It always offers a next step. */
export const Notice = ({ title, sentence, action, onAction }: Props) => (
  <View className="notice" aria-role="status" aria-live="polite">
    <View className="notice__packet" aria-hidden>
      <View className="notice__fold" />
      <View className="notice__seal" />
    </View>
    <Text className="notice__title">{title}</Text>
    <Text className="notice__sentence">{sentence}</Text>
    {action !== undefined && onAction !== undefined && (
      <View className="notice__action">
        <PressButton label={action} onPress={onAction} />
      </View>
    )}
  </View>
)
