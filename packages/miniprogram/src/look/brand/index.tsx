import type { CampaignCard, Timestamp } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cardWords } from '../../campaign/card-words'
import { inOrder } from '../../campaign/in-order'
import { pageArt } from '../../campaign/shown-art'
import { BrandLine } from '../../components/brand-line'
import { CoverCard } from '../../components/cover-card'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { useBrowse } from '../../hooks/use-browse'
import { useOpenCover } from '../../hooks/use-open-cover'
import { useServerClock } from '../../hooks/use-server-clock'
import { useShare } from '../../hooks/use-share'
import { useStanding } from '../../hooks/use-standing'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { seeCovers } from '../../pages/see-covers'
import { useKnown } from '../../store/known'
import { useLookWords } from '../use-look-words'
import './index.scss'

type Shown = { card: CampaignCard; asOf: Timestamp }

const Card = ({ card, asOf }: Shown) => {
  const { t, of } = useMessages()
  const mine = useKnown((known) => known.mine[card.id] === true)
  const now = useServerClock()
  const stands = useStanding({ data: card, asOf }, now)
  const open = useOpenCover()
  return (
    <CoverCard
      id={card.id}
      title={of(card.title)}
      brand={of(card.brand.name)}
      mark={card.brand.mark}
      picture={card.art.thumb}
      tint={card.art.tint}
      onOpen={open}
      {...cardWords(t, stands, mine, now)}
    />
  )
}

/** The covers of the brand that gives the cover with this id. A brand is known by its name in both languages. */
const ofSameBrand = (cards: readonly CampaignCard[], id: string): readonly CampaignCard[] => {
  const brand = cards.find((card) => card.id === id)?.brand.name
  return brand ? cards.filter(({ brand: { name } }) => name.zh === brand.zh && name.en === brand.en) : []
}

const Brand = ({ cards, asOf }: { cards: readonly CampaignCard[]; asOf: Timestamp }) => {
  const { of } = useMessages()
  const { brand } = useLookWords()
  const [first] = cards
  return (
    <View className="brand">
      {first && (
        <View className="brand__head">
          <BrandLine mark={first.brand.mark} name={of(first.brand.name)} />
        </View>
      )}
      <View className="brand__heading" aria-role="heading">
        <Text>{brand.covers}</Text>
      </View>
      <View className="brand__covers">
        {cards.map((card) => (
          <Card key={card.id} card={card} asOf={asOf} />
        ))}
      </View>
    </View>
  )
}

/** The brand of one cover: its mark and all its covers. */
const BrandPage = () => {
  const { t, of } = useMessages()
  const { brand } = useLookWords()
  const id = useRouter().params.id ?? ''
  const { known, refresh, ...failure } = useBrowse({ action: 'catalog' })
  const cards = known && inOrder(ofSameBrand(known.data.campaigns, id), known.asOf)
  const [first] = cards ?? []
  const name = first ? of(first.brand.name) : t.title
  useTitle(t.title)
  useShare({
    title: first ? brand.share(name) : t.shareAll,
    name,
    path: `/look/brand/index?id=${id}`,
    picture: first && pageArt(first.art),
  })
  const trouble = troubleWords(t, failure)
  const { title, sentence, next } = brand.gone
  return (
    <Screen>
      {known && cards && cards.length > 0 && <Brand cards={cards} asOf={known.asOf} />}
      {cards?.length === 0 && <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />}
      {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
      {!known && !trouble && <GallerySkeleton label={t.loading} />}
    </Screen>
  )
}

export default withEdge(BrandPage)
