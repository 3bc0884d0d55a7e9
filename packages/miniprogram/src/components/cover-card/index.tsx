import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { BrandLine } from '../brand-line'
import { CoverArt } from '../cover-art'
import { type PillTone, StatePill } from '../state-pill'
import './index.scss'

type Props = {
  id: string
  title: string
  brand: string
  mark: string
  picture: string
  tint: string
  state: string
  tone: PillTone
  /** Whether the card is the large one at the top of the gallery. */
  featured?: boolean
  onOpen: (id: string) => void
  /** Called when the picture has loaded. */
  onShown?: () => void
}

/** A cover in the gallery: its art, then its title and its brand. */
export const CoverCard = memo((props: Props) => {
  const { id, title, brand, mark, picture, tint, state, tone, featured = false, onOpen, onShown } = props
  return (
    <View
      id={`cover-${id}`}
      className={`cover-card ${featured ? 'cover-card--featured' : ''} cover-card--${tone}`}
      hoverClass="cover-card--pressed"
      aria-role="button"
      aria-label={`${title}, ${brand}, ${state}`}
      onClick={() => onOpen(id)}
    >
      <CoverArt src={picture} tint={tint} lazy={!featured} onShown={onShown}>
        <StatePill className="cover-card__state" label={state} tone={tone} />
      </CoverArt>
      <Text className="cover-card__title">{title}</Text>
      <BrandLine mark={mark} name={brand} />
    </View>
  )
})
