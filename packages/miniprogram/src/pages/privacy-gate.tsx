import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { ConsentSheet } from '../components/consent-sheet'
import { useMessages } from '../i18n/use-messages'
import { AGREE_BUTTON, answerPrivacy, usePrivacy } from '../store/privacy'
import { goTo } from './go-to'

/** Shows WeChat's privacy question when WeChat asks it. Every page that sends something personal has one. */
export const PrivacyGate = () => {
  const { t } = useMessages()
  const asked = usePrivacy((state) => state.asked !== undefined)
  // Leaving the page counts as a no.
  useEffect(() => () => answerPrivacy(false), [])
  if (!asked) return null
  return (
    <ConsentSheet
      words={t.consent}
      agreeId={AGREE_BUTTON}
      onAgree={() => answerPrivacy(true)}
      onDecline={() => answerPrivacy(false)}
      onGuideline={() => Taro.openPrivacyContract({})}
      onMore={() => goTo('privacy')}
    />
  )
}
