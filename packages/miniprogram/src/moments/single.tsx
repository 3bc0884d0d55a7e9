import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { pageArt } from '../campaign/shown-art'
import { CoverArt } from '../components/cover-art'
import { Screen } from '../components/screen'
import { useMessages } from '../i18n/use-messages'
import { useKnownCard } from '../store/known'
import { broughtAlong } from './card-query'
import './single.scss'

/**
 * What friends see who open a card in Moments: the cover as the published files show it, or else as the card itself
 * brought it along, and where to go on. Nothing here calls, stores or leads anywhere.
 */
export const SinglePage = () => {
  const { t, of } = useMessages()
  const { params } = useRouter()
  const card = useKnownCard(params.id ?? '')?.data
  const { title, picture } = broughtAlong(params)
  const src = card ? pageArt(card.art) : picture
  const name = card ? of(card.title) : title
  return (
    <Screen>
      <View className="single">
        {src !== undefined && (
          <View className="single__art">
            <CoverArt src={src} tint={card?.art.tint ?? ''} label={name ?? t.title} />
          </View>
        )}
        <View className="single__title" aria-role="heading">
          <Text>{name ?? t.title}</Text>
        </View>
        {card && <Text className="single__brand">{of(card.brand.name)}</Text>}
        <Text className="single__sentence">{t.moments}</Text>
      </View>
    </Screen>
  )
}
