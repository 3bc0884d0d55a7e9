import type { CampaignCard } from '@hongbao/types'
import { awaitedDrop } from '../../campaign/awaited-drop'
import { pageArt } from '../../campaign/shown-art'
import type { Standing } from '../../campaign/standing'
import { claimView } from '../../claim/claim-view'
import { ClaimBar } from '../../components/claim-bar'
import { Unsealing } from '../../components/unsealing'
import { deliveries } from '../../deliveries'
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

/** The claim bar, and the packet that opens when a cover is granted. */
export const Claim = ({ data: card, asOf, askedAt }: Answer<CampaignCard>) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { id, stockRevision, delivery = 'link' } = card
  const { state, mine, tap, shown, openPage } = useClaim({ id, delivery, stockRevision, askedAt })
  const { Shown } = deliveries[delivery]
  const stands = useStanding({ data: card, asOf }, now)
  const view = claimView(t, { state, standing: stands, mine, delivery, now })
  const reminder = useReminderLink(card, mine ? undefined : stands)
  const waysOut = {
    covers: { label: t.cover.others, onPress: seeCovers },
    ask: { label: t.cover.ask, onPress: () => askAbout(card.id) },
  }
  const unsealing = state.name === 'granted' && state.page === 'due' && state.fresh
  return (
    <>
      <ClaimBar
        label={view.label}
        note={view.note}
        pressable={view.pressable}
        busy={view.busy}
        tries={view.tries}
        link={view.wayOut ? waysOut[view.wayOut] : reminder}
        onPress={tap}
      >
        {shown && Shown && <Shown handed={shown} />}
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
