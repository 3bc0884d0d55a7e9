import type { CampaignCard, Timestamp } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { categoriesOf, findCovers, type Wish } from '../../campaign/find-covers'
import { inOrder } from '../../campaign/in-order'
import { standing } from '../../campaign/standing'
import { LinkList } from '../../components/link-list'
import { Notice } from '../../components/notice'
import { useSearchFile } from '../../hooks/use-search-file'
import { useMessages } from '../../i18n/use-messages'
import { type Known, useKnown } from '../../store/known'
import { useWanted } from '../../store/wanted'
import { wishFor } from '../../store/wish'
import { Grid } from './gallery'

type Cards = Known<readonly CampaignCard[]>

/** How many covers are offered when none is found. */
const INSTEAD = 2

const openOnes = (cards: readonly CampaignCard[], asOf: Timestamp): readonly CampaignCard[] =>
  cards.filter((card) => standing(card, asOf, asOf).kind === 'open')

/** Nothing was found: the way back to all covers, and some that can be claimed now. */
const NoneFound = ({ data: cards, asOf }: Cards) => {
  const { t } = useMessages()
  const mine = useKnown((known) => known.mine)
  const { title, sentence, next, instead } = t.covers.noneFound
  const open = openOnes(cards, asOf)
    .filter(({ id }) => !mine[id])
    .slice(0, INSTEAD)
  const links = categoriesOf(cards).map((id) => ({ id, label: t.categories[id] }))
  return (
    <View className="covers__none">
      <Notice title={title} sentence={sentence} action={next} onAction={() => wishFor({})} />
      <LinkList links={links} onGo={(category) => wishFor({ category })} />
      {open.length > 0 && (
        <>
          <View className="covers__instead" aria-role="heading">
            <Text>{instead}</Text>
          </View>
          <Grid data={open} asOf={asOf} />
        </>
      )}
    </View>
  )
}

/** The covers that the person looks for. */
export const Found = ({ data: cards, asOf, wish }: Cards & { wish: Wish }) => {
  const search = useSearchFile(wish.text !== undefined)
  const { wanted } = useWanted()
  const open = wish.openNow ? openOnes(cards, asOf) : cards
  const found = findCovers(wish.wanted ? open.filter(({ id }) => wanted[id]) : open, wish, search)
  if (found.length === 0) return <NoneFound data={cards} asOf={asOf} />
  return <Grid data={inOrder(found, asOf)} asOf={asOf} ends />
}
