import type { CampaignCard, Timestamp } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { findCovers, type Wish } from '../../campaign/find-covers'
import { inOrder } from '../../campaign/in-order'
import { standing } from '../../campaign/standing'
import { Notice } from '../../components/notice'
import { useSearchFile } from '../../hooks/use-search-file'
import { useMessages } from '../../i18n/use-messages'
import type { Known } from '../../store/known'
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
  const { title, sentence, next, instead } = t.covers.noneFound
  const open = openOnes(cards, asOf).slice(0, INSTEAD)
  return (
    <View className="covers__none">
      <Notice title={title} sentence={sentence} action={next} onAction={() => wishFor({})} />
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
  const found = findCovers(wish.openNow ? openOnes(cards, asOf) : cards, wish, search)
  if (found.length === 0) return <NoneFound data={cards} asOf={asOf} />
  return <Grid data={inOrder(found, asOf)} asOf={asOf} ends />
}
