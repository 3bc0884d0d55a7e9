import type { KeptItem, KeptKind, KeptRecord } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '../../cloud/client'
import { ConfirmSheet } from '../../components/confirm-sheet'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PressButton } from '../../components/press-button'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { usePerson } from '../../hooks/use-person'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { forgetMine, serverNow, useKnownCards } from '../../store/known'
import { learnReminders } from '../../store/reminders'
import { forgetWanted } from '../../store/wanted'
import { copyText } from '../copy-text'
import { Heading } from '../heading'
import { useTrustWords } from '../use-trust-words'

type Forgetting = {
  readonly busy: boolean
  readonly note: string
  /** Whether the person is asked to confirm. */
  readonly asking: boolean
  readonly ask: () => void
  readonly leave: () => void
  readonly forget: () => void
}

/** Asks for confirmation, then deletes everything of the person, on the server and on this phone. */
const useForgetting = (onDone: () => void): Forgetting => {
  const { t } = useMessages()
  const w = useTrustWords()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState('')
  const forget = async () => {
    setAsking(false)
    setBusy(true)
    const reply = await client.person({ action: 'forget-me' })
    setBusy(false)
    if (!reply.ok) return setNote(troubleWords(t, reply)?.title ?? '')
    forgetMine()
    learnReminders([])
    forgetWanted()
    setNote(w.kept.done)
    onDone()
  }
  return { busy, note, asking, ask: () => setAsking(true), leave: () => setAsking(false), forget }
}

/** One record in lines: what it is about, when, and what was written. */
const useRecordLines = () => {
  const { t, of } = useMessages()
  const w = useTrustWords()
  const cards = useKnownCards()
  return ({ at, about, number, text, answer, state }: KeptRecord): readonly string[] => {
    const card = cards.find(({ id }) => id === about)
    const states: Readonly<Record<string, string>> = w.reminders.states
    const head = [card ? of(card.title) : about, t.when(at, serverNow())].filter(Boolean).join(' · ')
    return [
      state === undefined ? head : `${head} · ${states[state] ?? state}`,
      ...(number === undefined ? [] : [w.kept.number(number)]),
      ...(text === undefined ? [] : [text]),
      ...(answer === undefined ? [] : [w.kept.answer(answer)]),
    ]
  }
}

const Facts = ({ items }: { items: readonly KeptItem[] }) => {
  const w = useTrustWords()
  const linesOf = useRecordLines()
  const [opened, setOpened] = useState<KeptKind>()
  const recordsOf = ({ records, count }: KeptItem) => [
    ...records.map((record, n) => ({ id: `${n}`, lines: linesOf(record) })),
    ...(count > records.length ? [{ id: 'some', lines: [w.kept.some(records.length)] }] : []),
  ]
  const facts = items.map((item) => {
    const { kind, count, forDays } = item
    const isOpen = kind === opened
    return {
      id: kind,
      what: w.kept.kinds[kind],
      aside: forDays === undefined ? w.kept.archived : w.kept.days(forDays),
      figure: w.kept.count(count),
      faint: count === 0,
      ...(count > 0 && { onPress: () => setOpened(isOpen ? undefined : kind) }),
      ...(isOpen && { records: recordsOf(item) }),
    }
  })
  const all = items
    .flatMap((item) => [
      `${w.kept.kinds[item.kind]}: ${w.kept.count(item.count)}`,
      ...item.records.map((record) => linesOf(record).join('\n')),
    ])
    .join('\n\n')
  return (
    <>
      <FactList facts={facts} />
      <View className="sheet__part">
        <PressButton
          look="quiet"
          className="copy-kept"
          label={w.kept.copy}
          onPress={() => copyText(all, w.kept.copied)}
        />
      </View>
    </>
  )
}

const KeptPage = () => {
  const { t } = useMessages()
  const w = useTrustWords()
  const { reply, refresh } = usePerson('what-is-kept')
  const { busy, note, asking, ask, leave, forget } = useForgetting(refresh)
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
            onPress={ask}
          />
          <View aria-role="status" aria-live="polite">
            <Text className="sheet__aside forget-note">{note}</Text>
          </View>
          <Text className="sheet__aside">{w.kept.after}</Text>
        </View>
      </View>
      {asking && <ConfirmSheet words={w.kept.sure} onYes={forget} onNo={leave} />}
    </Screen>
  )
}

export default withEdge(KeptPage)
