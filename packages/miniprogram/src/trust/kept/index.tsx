import type { KeptItem } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '../../cloud/client'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PressButton } from '../../components/press-button'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { usePerson } from '../../hooks/use-person'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { forgetMine } from '../../store/known'
import { learnReminders } from '../../store/reminders'
import { Heading } from '../heading'
import { useTrustWords } from '../use-trust-words'

type Forgetting = { readonly busy: boolean; readonly note: string; readonly forget: () => void }

/** Asks for confirmation, then deletes everything of the person, on the server and on this phone. */
const useForgetting = (onDone: () => void): Forgetting => {
  const { t } = useMessages()
  const w = useTrustWords()
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState('')
  const forget = async () => {
    const { title, content, yes, no } = w.kept.sure
    const { confirm } = await Taro.showModal({ title, content, confirmText: yes, cancelText: no })
    if (!confirm) return
    setBusy(true)
    const reply = await client.person({ action: 'forget-me' })
    setBusy(false)
    if (!reply.ok) return setNote(troubleWords(t, reply)?.title ?? '')
    forgetMine()
    learnReminders([])
    setNote(w.kept.done)
    onDone()
  }
  return { busy, note, forget }
}

const Facts = ({ items }: { items: readonly KeptItem[] }) => {
  const w = useTrustWords()
  const facts = items.map(({ kind, count, forDays }) => ({
    id: kind,
    what: w.kept.kinds[kind],
    aside: forDays === undefined ? w.kept.archived : w.kept.days(forDays),
    figure: w.kept.count(count),
    faint: count === 0,
  }))
  return <FactList facts={facts} />
}

const KeptPage = () => {
  const { t } = useMessages()
  const w = useTrustWords()
  const { reply, refresh } = usePerson('what-is-kept')
  const { busy, note, forget } = useForgetting(refresh)
  useTitle(t.title)
  const trouble = reply && !reply.ok && troubleWords(t, reply)
  if (trouble) {
    return (
      <Screen>
        <Notice {...trouble} action={t.problems.retry} onAction={refresh} />
      </Screen>
    )
  }
  return (
    <Screen>
      <View className="sheet">
        <Heading title={t.places.kept} sentence={w.kept.sentence} />
        <View className="sheet__part">{reply?.ok && <Facts items={reply.data.items} />}</View>
        <View className="sheet__part">
          <PressButton
            look="danger"
            className="forget-me"
            label={busy ? w.kept.busy : w.kept.forget}
            disabled={busy}
            onPress={forget}
          />
          <View aria-role="status" aria-live="polite">
            <Text className="sheet__aside forget-note">{note}</Text>
          </View>
          <Text className="sheet__aside">{w.kept.after}</Text>
        </View>
      </View>
    </Screen>
  )
}

export default withEdge(KeptPage)
