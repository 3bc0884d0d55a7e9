import type { CampaignCard, CampaignPage } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { DropList } from '../../components/drop-list'
import { LinkList } from '../../components/link-list'
import { RuleList } from '../../components/rule-list'
import { Section } from '../../components/section'
import { StoryStrip } from '../../components/story-strip'
import { useServerClock } from '../../hooks/use-server-clock'
import { useMessages } from '../../i18n/use-messages'
import { askAbout } from '../go-to'
import { look } from './look'

const Drops = ({ card }: { card: CampaignCard }) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { drops, endsAt } = card.schedule
  const lines = drops.map(({ id, opensAt, stock: units }) => {
    const [when, stock, opened] = [t.when(opensAt, now), t.cover.stock(units), opensAt <= now]
    return { id, when, stock, opened, label: [when, stock, ...(opened ? [t.cover.opened] : [])].join(', ') }
  })
  return (
    <Section heading={t.cover.drops}>
      <DropList drops={lines} />
      <Text className="cover__aside">{t.cover.endsAt(endsAt, now)}</Text>
    </Section>
  )
}

/** All there is to know: the story, the drops, the rules in full. */
export const Details = ({ page }: { page: CampaignPage }) => {
  const { t, of } = useMessages()
  const { stories, tint } = page.art
  return (
    <>
      <Section heading={t.cover.story}>
        <Text className="cover__text">{of(page.story)}</Text>
      </Section>
      {stories.length > 0 && (
        <View className="cover__stories">
          <StoryStrip
            pictures={stories}
            tint={tint}
            label={t.cover.look}
            onLook={(one) => look(stories, one)}
          />
        </View>
      )}
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
