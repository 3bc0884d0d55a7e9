import type { Drop } from '@hongbao/types'
import { useState } from 'react'
import { useAsk } from '../../../api/use-ask'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Section } from '../../../ui/section'
import { Table } from '../../../ui/table'
import { ChangeDialog } from '../change/change-dialog'
import { AddStockDialog, MoveDropDialog } from '../change/drop-dialogs'
import { useShownCampaign } from '../shown-campaign'

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'move'; readonly drop: Drop }
  | { readonly kind: 'take-back'; readonly drop: Drop }

const Asking = ({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) => {
  if (asked.kind === 'add') return <AddStockDialog onClose={onClose} />
  if (asked.kind === 'move') return <MoveDropDialog drop={asked.drop} onClose={onClose} />
  return (
    <ChangeDialog
      kind="take-back-drop"
      wish={{ kind: 'take-back-drop', dropId: asked.drop.id }}
      onClose={onClose}
    />
  )
}

const RESTOCKED = ['scheduled', 'open', 'paused']

/** The drops of a campaign: what is left, and how to add, move and take back. */
export const DropsPart = () => {
  const { t, format } = useWords()
  const { brandId, may } = useBrand()
  const { campaign, standing, now } = useShownCampaign()
  const { data } = useAsk<'numbers'>({ action: 'numbers', brandId, campaignId: campaign._id })
  const [asked, setAsked] = useState<Asked>()
  const canChange = may('editor') && RESTOCKED.includes(standing)
  const leftOf = (id: string): string => {
    const left = data?.drops.find(({ dropId }) => dropId === id)?.left
    return left === undefined ? '–' : format.count(left)
  }
  const actions = (drop: Drop) =>
    canChange && drop.opensAt > now ? (
      <span className="row-actions">
        <Button small onPress={() => setAsked({ kind: 'move', drop })}>
          {t.changes.actions['move-drop']}
        </Button>
        {campaign.schedule.drops.length > 1 && (
          <Button small onPress={() => setAsked({ kind: 'take-back', drop })}>
            {t.changes.actions['take-back-drop']}
          </Button>
        )}
      </span>
    ) : (
      <span className="note">{drop.opensAt <= now ? t.live.opened : ''}</span>
    )
  return (
    <Section
      title={t.live.drops}
      action={
        canChange && (
          <Button id="add-stock" onPress={() => setAsked({ kind: 'add' })}>
            <Icon name="plus" />
            {t.changes.actions['add-stock']}
          </Button>
        )
      }
    >
      <Table
        label={t.live.drops}
        rows={campaign.schedule.drops}
        keyOf={({ id }) => id}
        columns={[
          { key: 'id', head: t.live.drop, cell: ({ id }) => id },
          {
            key: 'opens',
            head: t.live.opens,
            cell: ({ opensAt }) => <span className="tabular">{format.exact(opensAt)}</span>,
          },
          { key: 'stock', head: t.live.stock, numeric: true, cell: ({ stock }) => format.count(stock) },
          { key: 'left', head: t.live.leftHere, numeric: true, cell: ({ id }) => leftOf(id) },
          { key: 'actions', head: '', cell: actions },
        ]}
      />
      {asked && <Asking asked={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  )
}
