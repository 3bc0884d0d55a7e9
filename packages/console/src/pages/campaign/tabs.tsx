import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { to } from '../../shell/places'
import { useShownCampaign } from './shown-campaign'
import './tabs.scss'

export const campaignParts = ['numbers', 'drops', 'edit', 'claims', 'check', 'log'] as const
export type CampaignPart = (typeof campaignParts)[number]

export const partOf = (part: string | undefined): CampaignPart =>
  campaignParts.find((each) => each === part) ?? 'numbers'

/** Links to the parts of a campaign. */
export const CampaignTabs = ({ here }: { readonly here: CampaignPart }) => {
  const { t } = useWords()
  const { brandId, may } = useBrand()
  const { campaign } = useShownCampaign()
  const shown = campaignParts.filter((part) => part !== 'edit' || may('editor'))
  return (
    <nav className="tabs" aria-label={t.campaigns.sections}>
      {shown.map((part) => (
        <a
          key={part}
          className="tabs__one"
          href={to(`/b/${brandId}/campaigns/${campaign._id}/${part}`)}
          aria-current={part === here ? 'page' : undefined}
        >
          {t.campaigns.tabs[part]}
        </a>
      ))}
    </nav>
  )
}
