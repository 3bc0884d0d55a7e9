import { ASK_MAX_LENGTH, ASK_MIN_LENGTH, type AskKind } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { client } from '../../cloud/client'
import { Choice } from '../../components/choice'
import { LinkList } from '../../components/link-list'
import { NoteField } from '../../components/note-field'
import { Notice } from '../../components/notice'
import { PressButton } from '../../components/press-button'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { useTitle } from '../../hooks/use-title'
import { refusalWords } from '../../i18n/messages'
import { useMessages } from '../../i18n/use-messages'
import { goTo } from '../../pages/go-to'
import { PrivacyGate } from '../../pages/privacy-gate'
import { useKnownCards } from '../../store/known'
import { agreeToPrivacy } from '../../store/privacy'
import { Heading } from '../heading'
import { useTrustWords } from '../use-trust-words'

const KINDS: readonly AskKind[] = ['question', 'complaint']

type Asking = {
  readonly busy: boolean
  readonly note: string
  /** The number to quote. Absent until the text was sent. */
  readonly number?: string
  readonly send: (kind: AskKind, text: string) => void
}

/** A mobile number of mainland China, also with spaces or hyphens in it. */
const PHONE = /(^|\D)1[3-9](?:[ -]?\d){9}(\D|$)/

const useAsking = (campaignId: string | undefined): Asking => {
  const { t } = useMessages()
  const w = useTrustWords()
  const [state, setState] = useState<Omit<Asking, 'send'>>({ busy: false, note: '' })
  const send = async (kind: AskKind, text: string) => {
    if (!(await agreeToPrivacy())) return setState({ busy: false, note: w.ask.declined })
    setState({ busy: true, note: '' })
    const about = campaignId === undefined ? {} : { campaignId }
    const reply = await client.person({ action: 'ask', kind, text: text.trim(), ...about })
    if (reply.ok) return setState({ busy: false, note: '', number: reply.data.number })
    if ('problem' in reply) {
      const { title, sentence } = t.problems[reply.problem.name]
      return setState({ busy: false, note: `${title}${t.comma}${sentence}` })
    }
    const { says, next } = refusalWords(t, reply.refusal.code)
    setState({ busy: false, note: `${says}${t.between}${next}` })
  }
  return { ...state, send }
}

const Form = ({ campaignId, busy, note, send }: Asking & { campaignId?: string }) => {
  const { t, of } = useMessages()
  const w = useTrustWords()
  const [kind, setKind] = useState<AskKind>('question')
  const [text, setText] = useState('')
  const card = useKnownCards().find(({ id }) => id === campaignId)
  const length = text.trim().length
  const room = length < ASK_MIN_LENGTH ? w.ask.short(ASK_MIN_LENGTH) : w.ask.left(ASK_MAX_LENGTH - length)
  const hint = PHONE.test(text) ? w.ask.phone : room
  return (
    <View className="sheet">
      <Heading title={t.places.ask} sentence={card && w.ask.about(of(card.title))} />
      <View className="sheet__part">
        <Choice
          options={KINDS.map((id) => ({ id, label: w.ask.kinds[id] }))}
          chosen={kind}
          onChoose={(id) => setKind(id as AskKind)}
        />
      </View>
      <View className="sheet__part">
        <NoteField text={text} hint={w.ask.hint} note={hint} most={ASK_MAX_LENGTH} onWrite={setText} />
      </View>
      <View className="sheet__part">
        <PressButton
          className="ask-send"
          label={busy ? w.ask.busy : w.ask.send}
          disabled={busy || length < ASK_MIN_LENGTH}
          onPress={() => send(kind, text)}
        />
        <View aria-role="status" aria-live="polite">
          <Text className="sheet__aside ask-note">{note}</Text>
        </View>
        <Text className="sheet__aside">{w.ask.wechat}</Text>
      </View>
      <View className="sheet__part">
        <LinkList links={[{ id: 'asked', label: w.ask.asked }]} onGo={goTo} />
      </View>
    </View>
  )
}

const AskPage = () => {
  const { t } = useMessages()
  const w = useTrustWords()
  const { campaignId } = useRouter().params
  const asking = useAsking(campaignId)
  useTitle(t.title)
  const { title, sentence, next } = w.ask.sent
  return (
    <Screen>
      {asking.number === undefined ? (
        <Form {...asking} campaignId={campaignId} />
      ) : (
        <Notice
          title={title}
          sentence={sentence(asking.number)}
          action={next}
          onAction={() => Taro.redirectTo({ url: '/trust/asked/index' })}
        />
      )}
      <PrivacyGate />
    </Screen>
  )
}

export default withEdge(AskPage)
