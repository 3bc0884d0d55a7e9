import type { CampaignCard, CampaignPage } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { storiesOf } from '../../campaign/shown-art'
import { DropList } from '../../components/drop-list'
import { LinkList } from '../../components/link-list'
import { RuleList } from '../../components/rule-list'
import { Section } from '../../components/section'
import { StoryStrip } from '../../components/story-strip'
import { useNear } from '../../hooks/use-near'
import { useServerClock } from '../../hooks/use-server-clock'
import { useMessages } from '../../i18n/use-messages'
import { askAbout, goToLook } from '../go-to'
import { look } from './look'

const STORIES = 'stories'
/** About the height of the claim bar, in px. It covers what lies under it. */
const CLAIM_BAR = 120

const Drops = ({ card }: { card: CampaignCard }) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { drops, endsAt } = card.schedule
  const lines = drops.map(({ id, opensAt, stock: units }) => {
    const [when, stock, opened] = [t.when(opensAt, now), t.cover.stock(units), opensAt <= now]
    const state = opened ? t.cover.opened : t.cover.coming
    return { id, when, stock, opened, state, label: [when, stock, state].join(', ') }
  })
  return (
    <Section heading={t.cover.drops}>
      <DropList drops={lines} />
      <Text className="cover__aside">{t.cover.endsAt(endsAt, now)}</Text>
    </Section>
  )
}

/** The film and the story images. They are fetched when somebody scrolls towards them. */
const Stories = ({ art }: Pick<CampaignPage, 'art'>) => {
  const { t } = useMessages()
  const { near } = useNear(STORIES, -CLAIM_BAR, false)
  const [seen, setSeen] = useState(false)
  useEffect(() => setSeen((before) => before || near), [near])
  return (
    <View className="cover__stories">
      <StoryStrip
        id={STORIES}
        stories={storiesOf(art)}
        film={art.video}
        near={seen}
        tint={art.tint}
        words={t.cover}
        onLook={look}
      />
    </View>
  )
}

/** The story, the drops and the rules, in full. */
export const Details = ({ page }: { page: CampaignPage }) => {
  const { t, of } = useMessages()
  return (
    <>
      <View className="cover__looks">
        <LinkList
          links={[
            { id: 'worn' as const, label: t.cover.worn },
            { id: 'brand' as const, label: t.cover.brand(of(page.brand.name)) },
          ]}
          onGo={(look) => goToLook(look, page.id)}
        />
      </View>
      <Section heading={t.cover.story}>
        <Text className="cover__text">{of(page.story)}</Text>
      </Section>
      {(page.art.stories.length > 0 || page.art.video !== undefined) && <Stories art={page.art} />}
      <Drops card={page} />
      <Section heading={t.cover.rules}>
        <RuleList rules={page.rules.map(of)} />
        <Text className="cover__aside">{t.cover.usableUntil(page.usableUntil)}</Text>
        <View className="cover__ask">
          <LinkList links={[{ id: page.id, label: t.cover.ask }]} onGo={askAbout} />
        </View>
      </Section>
    </>
  )
}
