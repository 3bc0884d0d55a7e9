import type { CampaignCard } from '@hongbao/types'
import { standing } from '../../campaign/standing'
import { ClaimBar } from '../../components/claim-bar'
import { Unsealing } from '../../components/unsealing'
import { claimView } from '../../hooks/claim-view'
import { useClaim } from '../../hooks/use-claim'
import { useServerClock } from '../../hooks/use-server-clock'
import { useMessages } from '../../i18n/use-messages'
import type { Known } from '../../store/known'
import { seeCovers } from '../see-covers'

/** The one button, and the packet that opens once it was pressed and granted. */
export const Claim = ({ data: card, asOf }: Known<CampaignCard>) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { state, mine, tap, openPage } = useClaim(card.id, { stockRevision: card.stockRevision, asOf })
  const view = claimView(t, { state, standing: standing(card, asOf, now), mine, now })
  const unsealing = state.name === 'granted' && state.page === 'due' && state.fresh
  return (
    <>
      <ClaimBar
        label={view.label}
        note={view.note}
        pressable={view.pressable}
        busy={view.busy}
        tries={view.tries}
        leave={view.leave ? t.cover.others : undefined}
        onPress={tap}
        onLeave={seeCovers}
      />
      {unsealing && (
        <Unsealing
          picture={card.art.cover}
          tint={card.art.tint}
          label={t.claim.unsealing}
          skip={t.claim.skip}
          onDone={openPage}
        />
      )}
    </>
  )
}
