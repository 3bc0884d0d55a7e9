import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { newCampaignId } from '../../campaign/change-id'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { to } from '../../shell/places'
import { Art } from '../../ui/art'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { StandingPill } from '../campaigns/standing-pill'
import { ChangeDialog } from './change/change-dialog'
import { CtokenDialog } from './change/ctoken-dialog'
import { MoveEndDialog } from './change/move-end-dialog'
import { type ShownCampaign, useShownCampaign } from './shown-campaign'
import './head.scss'

type Asked = 'pause' | 'resume' | 'end' | 'move-end' | 'archive' | 'set-ctoken'

/** What the state of a campaign allows; the function decides. */
const ALLOWED: Readonly<Record<ShownCampaign['standing'], readonly Asked[]>> = {
  scheduled: ['pause', 'move-end', 'end', 'set-ctoken'],
  open: ['pause', 'move-end', 'end', 'set-ctoken'],
  paused: ['resume', 'move-end', 'end', 'set-ctoken'],
  ended: ['move-end', 'set-ctoken', 'archive'],
  archived: [],
}

const OWNERS_ONLY: readonly Asked[] = ['archive', 'set-ctoken']

const Asking = ({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) => {
  if (asked === 'move-end') return <MoveEndDialog onClose={onClose} />
  if (asked === 'set-ctoken') return <CtokenDialog onClose={onClose} />
  return <ChangeDialog kind={asked} wish={{ kind: asked }} onClose={onClose} />
}

const Actions = () => {
  const { t } = useWords()
  const { brandId, may } = useBrand()
  const { standing, campaign } = useShownCampaign()
  const [asked, setAsked] = useState<Asked>()
  const [copyId] = useState(newCampaignId)
  const allowed = ALLOWED[standing].filter((each) => may(OWNERS_ONLY.includes(each) ? 'owner' : 'editor'))
  const [first, ...rest] = allowed.filter((each) => each === 'pause' || each === 'resume')
  const others = [...rest, ...allowed.filter((each) => each !== 'pause' && each !== 'resume')]
  if (!may('editor')) return null
  return (
    <>
      {first && (
        <Button
          id={`change-${first}`}
          look={first === 'resume' ? 'primary' : 'plain'}
          onPress={() => setAsked(first)}
        >
          {t.changes.actions[first]}
        </Button>
      )}
      <MenuTrigger>
        <Button id="more-changes" aria-label={t.shell.more}>
          <Icon name="more" />
        </Button>
        <Popover className="popover">
          <Menu
            className="options"
            aria-label={t.shell.more}
            onAction={(key) => {
              const chosen = others.find((each) => each === key)
              if (chosen) setAsked(chosen)
            }}
          >
            {others.map((each) => (
              <MenuItem key={each} id={each} className="options__item">
                {t.changes.actions[each]}
              </MenuItem>
            ))}
            <MenuItem
              id="copy"
              className="options__item"
              href={to(`/b/${brandId}/drafts/${copyId}/${campaign._id}`)}
            >
              {t.campaigns.copy}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked && <Asking asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

export const CampaignHead = () => {
  const { t, of, format } = useWords()
  const { brandId } = useBrand()
  const { campaign, standing, now } = useShownCampaign()
  const { drops, endsAt } = campaign.schedule
  const first = Math.min(...drops.map(({ opensAt }) => opensAt))
  return (
    <div className="campaign-head">
      <Art file={campaign.art.thumb} />
      <PageHead
        title={of(campaign.title)}
        back={{ href: to(`/b/${brandId}/campaigns`), label: t.campaigns.back }}
        lead={
          <span className="campaign-head__lead tabular">
            <StandingPill standing={standing} />
            {first > now && <span>{t.campaigns.opens(format.moment(first))}</span>}
            <span>{(endsAt > now ? t.campaigns.ends : t.campaigns.ended)(format.moment(endsAt))}</span>
          </span>
        }
        action={<Actions />}
      />
    </div>
  )
}
