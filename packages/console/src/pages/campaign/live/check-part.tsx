import { useAsk } from '../../../api/use-ask'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Checks } from '../../../ui/checks'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'

/** The checks before a campaign opens. */
export const CheckPart = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const campaignId = useShownCampaign().campaign._id
  const { data, trouble, again } = useAsk<'preflight'>({ action: 'preflight', brandId, campaignId })
  return (
    <Section title={t.live.preflight} note={t.live.preflightHelp}>
      <TroubleNotice trouble={trouble} again={again} />
      {data ? <Checks checks={data.checks} /> : !trouble && <Skeleton label={t.shell.loading} />}
    </Section>
  )
}
