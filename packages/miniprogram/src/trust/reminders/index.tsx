import type { Reminder } from '@hongbao/types'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { client } from '../../cloud/client'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { usePerson } from '../../hooks/use-person'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { seeCovers } from '../../pages/see-covers'
import { serverNow, useKnownCards } from '../../store/known'
import { learnReminders } from '../../store/reminders'
import { Heading } from '../heading'
import { useTrustWords } from '../use-trust-words'

/** Cancels a reminder, and reads the others again. */
const useCancelling = (onDone: () => void) => {
  const { t } = useMessages()
  const w = useTrustWords()
  return async ({ campaignId, dropId }: Reminder) => {
    const reply = await client.person({ action: 'cancel-reminder', campaignId, dropId })
    const title = reply.ok ? w.reminders.cancelled : (troubleWords(t, reply)?.title ?? t.remind.failed)
    void Taro.showToast({ title, icon: 'none' })
    if (reply.ok) onDone()
  }
}

type RemindersProps = { reminders: readonly Reminder[]; onCancelled: () => void }

const Reminders = ({ reminders, onCancelled }: RemindersProps) => {
  const cancel = useCancelling(onCancelled)
  const { t, of } = useMessages()
  const w = useTrustWords()
  const cards = useKnownCards()
  const facts = reminders.map((reminder) => {
    const { campaignId, dropId, opensAt, state } = reminder
    const card = cards.find(({ id }) => id === campaignId)
    return {
      id: `${campaignId}-${dropId}`,
      what: card ? of(card.title) : w.reminders.gone,
      aside: t.when(opensAt, serverNow()),
      figure: w.reminders.states[state],
      faint: state !== 'waiting',
      ...(state === 'waiting' && {
        action: { label: w.reminders.cancel, onPress: () => cancel(reminder) },
      }),
    }
  })
  return (
    <View className="sheet">
      <Heading title={t.places.reminders} sentence={w.reminders.sentence} />
      <View className="sheet__part">
        <FactList facts={facts} />
      </View>
    </View>
  )
}

const RemindersPage = () => {
  const { t } = useMessages()
  const w = useTrustWords()
  const { reply, refresh } = usePerson('my-reminders')
  useTitle(t.title)
  useEffect(() => {
    if (reply?.ok) learnReminders(reply.data.reminders)
  }, [reply])
  const trouble = reply && !reply.ok && troubleWords(t, reply)
  const { title, sentence, next } = w.reminders.empty
  return (
    <Screen>
      {reply?.ok && reply.data.reminders.length > 0 && (
        <Reminders reminders={reply.data.reminders} onCancelled={refresh} />
      )}
      {reply?.ok && reply.data.reminders.length === 0 && (
        <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />
      )}
      {trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
    </Screen>
  )
}

export default withEdge(RemindersPage)
