import type { CampaignCard } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { pageArt } from '../../campaign/shown-art'
import { BrandLine } from '../../components/brand-line'
import { CoverArt } from '../../components/cover-art'
import { Heart } from '../../components/heart'
import { useMessages } from '../../i18n/use-messages'
import { turnWanted, useWanted } from '../../store/wanted'
import { look } from './look'

/** The art on its own tint, with its title and its brand. */
export const Stage = ({ card }: { card: CampaignCard }) => {
  const { t, of } = useMessages()
  const { cover, thumb, tint } = card.art
  const wanted = useWanted((state) => state.wanted[card.id] === true)
  return (
    <View className="cover__stage" style={{ backgroundColor: tint }}>
      <View className="cover__art" aria-role="button" aria-label={t.cover.look} onClick={() => look(cover)}>
        <CoverArt src={pageArt(card.art)} preview={thumb} tint={tint} label={of(card.title)} />
      </View>
      <Text className="cover__title">{of(card.title)}</Text>
      <View className="cover__brand">
        <BrandLine mark={card.brand.mark} name={of(card.brand.name)} />
      </View>
      <Heart label={wanted ? t.cover.wanted : t.cover.want} on={wanted} onTurn={() => turnWanted(card.id)} />
    </View>
  )
}
