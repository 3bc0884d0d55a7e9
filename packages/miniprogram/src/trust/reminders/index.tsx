import type { Reminder } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
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

const Reminders = ({ reminders }: { reminders: readonly Reminder[] }) => {
  const { t, of } = useMessages()
  const w = useTrustWords()
  const cards = useKnownCards()
  const facts = reminders.map(({ campaignId, dropId, opensAt, state }) => {
    const card = cards.find(({ id }) => id === campaignId)
    return {
      id: `${campaignId}-${dropId}`,
      what: card ? of(card.title) : w.reminders.gone,
      aside: t.when(opensAt, serverNow()),
      figure: w.reminders.states[state],
      faint: state !== 'waiting',
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
      {reply?.ok && reply.data.reminders.length > 0 && <Reminders reminders={reply.data.reminders} />}
      {reply?.ok && reply.data.reminders.length === 0 && (
        <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />
      )}
      {trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
    </Screen>
  )
}

export default withEdge(RemindersPage)
