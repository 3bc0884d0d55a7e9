import { Button, ScrollView, Text, View } from '@tarojs/components'
import { PressButton } from '../press-button'
import './index.scss'

type Props = {
  words: { title: string; sentence: string; guideline: string; more: string; agree: string; decline: string }
  agreeId: string
  onAgree: () => void
  onDecline: () => void
  /** Opens WeChat's own page with the guideline. */
  onGuideline: () => void
  /** Opens our page that says what is kept. */
  onMore: () => void
}

/** Asks for consent before anything personal is stored. Leaving the sheet counts as a no. */
export const ConsentSheet = (props: Props) => {
  const { words, agreeId, onAgree, onDecline, onGuideline, onMore } = props
  return (
    <View className="consent-sheet" catchMove aria-role="dialog" aria-label={words.title}>
      <View className="consent-sheet__veil" aria-hidden onClick={onDecline} />
      <ScrollView className="consent-sheet__card" scrollY>
        <View className="consent-sheet__title" aria-role="heading">
          <Text>{words.title}</Text>
        </View>
        <Text className="consent-sheet__sentence">{words.sentence}</Text>
        <View className="consent-sheet__links">
          <View className="consent-sheet__link" aria-role="link" onClick={onGuideline}>
            <Text>{words.guideline}</Text>
          </View>
          <View className="consent-sheet__link" aria-role="link" onClick={onMore}>
            <Text>{words.more}</Text>
          </View>
        </View>
        <Button
          id={agreeId}
          className="press-button consent-sheet__agree"
          hoverClass="press-button--down"
          openType="agreePrivacyAuthorization"
          aria-label={words.agree}
          onAgreePrivacyAuthorization={onAgree}
        >
          <Text className="press-button__label">{words.agree}</Text>
        </Button>
        <View className="consent-sheet__decline">
          <PressButton look="quiet" className="consent-sheet__no" label={words.decline} onPress={onDecline} />
        </View>
      </ScrollView>
    </View>
  )
}
