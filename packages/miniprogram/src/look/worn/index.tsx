import type { CampaignCard } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { pageArt } from '../../campaign/shown-art'
import { ChatPacket } from '../../components/chat-packet'
import { CoverSkeleton } from '../../components/cover-skeleton'
import { LinkList } from '../../components/link-list'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { WornPacket } from '../../components/worn-packet'
import { withEdge } from '../../edge/with-edge'
import { useBrowse } from '../../hooks/use-browse'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { goToLook } from '../../pages/go-to'
import { useKnownCard } from '../../store/known'
import { Heading, PartHeading } from '../heading'
import { useLookWords } from '../use-look-words'

/** What is in the red packet of the drawing, in yuan. */
const AMOUNT = '8.88'

const Worn = ({ card }: { card: CampaignCard }) => {
  const { worn } = useLookWords()
  const [opened, setOpened] = useState(false)
  const art = { picture: pageArt(card.art), tint: card.art.tint }
  return (
    <View className="look">
      <Heading title={worn.title} sentence={worn.sentence} />
      <PartHeading label={worn.chat} />
      <ChatPacket {...art} words={worn} />
      <PartHeading label={opened ? worn.opened : worn.packet} />
      <WornPacket
        {...art}
        opened={opened}
        words={{ ...worn, amount: worn.amount(AMOUNT) }}
        onTurn={() => setOpened(!opened)}
      />
      <View className="look__foot">
        <LinkList links={[{ id: 'use', label: worn.use }]} onGo={() => goToLook('use')} />
      </View>
    </View>
  )
}

/** The cover as a red packet in a chat, closed and opened. Coming from the cover's page, it has everything already. */
const WornPage = () => {
  const { t } = useMessages()
  const id = useRouter().params.id ?? ''
  const listed = useKnownCard(id)?.data
  const { known, refresh, ...failure } = useBrowse({ action: 'campaign', campaignId: id })
  useTitle(t.title)
  const card = listed ?? known?.data.campaign
  const trouble = troubleWords(t, failure)
  return (
    <Screen>
      {card && <Worn card={card} />}
      {!card && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
      {!card && !trouble && <CoverSkeleton label={t.loading} />}
    </Screen>
  )
}

export default withEdge(WornPage)
