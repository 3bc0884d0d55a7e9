import { groupedCode } from '@hongbao/domain'
import type { CampaignCard } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { awaitedDrop } from '../../campaign/awaited-drop'
import { pageArt } from '../../campaign/shown-art'
import type { Standing } from '../../campaign/standing'
import type { ClaimState } from '../../claim/claim-state'
import { claimView, type Press, type Reminding } from '../../claim/claim-view'
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
import { askAbout, goToLook } from '../go-to'
import { seeCoversLike } from '../see-covers'

/** What is known of the reminder of the awaited drop, and the tap that asks for it. */
const useAwaited = ({ id, schedule }: CampaignCard, stands: Standing) => {
  const { offered, stateOf, remind } = useReminder()
  const drop = awaitedDrop(schedule, stands)
  const reminder: Reminding = drop && offered ? (stateOf(id, drop.id) ?? 'offered') : 'none'
  return { reminder, ask: () => drop && remind(id, drop.id) }
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
  const { reminder, ask } = useAwaited(card, stands)
  const { label, note, press, also, busy, tries } = claimView(t, {
    state,
    standing: stands,
    mine,
    lacks: isReady(given) ? undefined : t.claim.code.needed,
    delivery,
    now,
    reminder,
  })
  const presses: Readonly<Record<Press, () => void>> = {
    claim: tap,
    remind: ask,
    covers: () => seeCoversLike(card.category),
    ask: () => askAbout(card.id),
    use: () => goToLook('use'),
  }
  const asks = !mine && stands.kind === 'open' && !ENTERED.includes(state.name)
  const asked = asks && Field ? <Field text={given} onWrite={setGiven} /> : undefined
  const above = shown && Shown ? <Shown handed={shown} /> : asked
  const unsealing = state.name === 'granted' && state.page === 'due' && state.fresh
  return (
    <>
      {above && <View className="cover__room" />}
      <ClaimBar
        label={label}
        note={note}
        busy={busy}
        tries={tries}
        onPress={press && presses[press]}
        also={also && { label: also.label, onPress: presses[also.press] }}
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
