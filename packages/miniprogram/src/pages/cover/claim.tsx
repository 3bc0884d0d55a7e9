import { groupedCode } from '@hongbao/domain'
import type { CampaignCard } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { awaitedDrop } from '../../campaign/awaited-drop'
import { pageArt } from '../../campaign/shown-art'
import type { Standing } from '../../campaign/standing'
import type { ClaimState } from '../../claim/claim-state'
import { claimView } from '../../claim/claim-view'
import { ClaimBar } from '../../components/claim-bar'
import { Unsealing } from '../../components/unsealing'
import { deliveries } from '../../deliveries'
import { entries } from '../../entries'
import { useClaim } from '../../hooks/use-claim'
import { useReminder } from '../../hooks/use-reminder'
import { useServerClock } from '../../hooks/use-server-clock'
import { useStanding } from '../../hooks/use-standing'
import { useMessages } from '../../i18n/use-messages'
import type { Answer } from '../../store/known'
import { askAbout } from '../go-to'
import { seeCovers } from '../see-covers'

/** Offers a reminder of the awaited drop, or says what became of the reminder. */
const useReminderLink = ({ id, schedule }: CampaignCard, stands: Standing | undefined) => {
  const { t } = useMessages()
  const { offered, stateOf, remind } = useReminder(id)
  const drop = stands && awaitedDrop(schedule, stands)
  if (!drop || !offered) return undefined
  const state = stateOf(drop.id)
  if (state === 'waiting' || state === 'sent') return { label: t.remind[state] }
  return { label: state === 'lost' ? t.remind.lost : t.remind.offer, onPress: () => remind(drop.id) }
}

/** `code`: with which the page was opened. */
type Props = Answer<CampaignCard> & { readonly code: string }

/** States in which nothing more is asked for: the claim is under way, or has succeeded. */
const ENTERED: readonly ClaimState['name'][] = ['opening', 'queueing', 'granted', 'kept']

/** The claim bar, and the packet that opens when a cover is granted. */
export const Claim = ({ data: card, asOf, askedAt, code }: Props) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { id, stockRevision, delivery = 'link', entry = 'anyone' } = card
  const [given, setGiven] = useState(() => groupedCode(code))
  const { Field, isReady } = entries[entry]
  const { state, mine, tap, shown, openPage } = useClaim({
    id,
    delivery,
    code: given,
    stockRevision,
    askedAt,
  })
  const { Shown } = deliveries[delivery]
  const stands = useStanding({ data: card, asOf }, now)
  const view = claimView(t, {
    state,
    standing: stands,
    mine,
    lacks: isReady(given) ? undefined : t.claim.code.needed,
    delivery,
    now,
  })
  const reminder = useReminderLink(card, mine ? undefined : stands)
  const waysOut = {
    covers: { label: t.cover.others, onPress: seeCovers },
    ask: { label: t.cover.ask, onPress: () => askAbout(card.id) },
  }
  const asks = !mine && stands.kind === 'open' && !ENTERED.includes(state.name)
  const asked = asks && Field ? <Field text={given} onWrite={setGiven} /> : undefined
  const above = shown && Shown ? <Shown handed={shown} /> : asked
  const unsealing = state.name === 'granted' && state.page === 'due' && state.fresh
  return (
    <>
      {above && <View className="cover__room" />}
      <ClaimBar
        label={view.label}
        note={view.note}
        pressable={view.pressable}
        busy={view.busy}
        tries={view.tries}
        link={view.wayOut ? waysOut[view.wayOut] : reminder}
        onPress={tap}
      >
        {above}
      </ClaimBar>
      {unsealing && (
        <Unsealing
          picture={pageArt(card.art)}
          tint={card.art.tint}
          label={t.claim.unsealing}
          skip={t.claim.skip}
          onDone={openPage}
        />
      )}
    </>
  )
}
