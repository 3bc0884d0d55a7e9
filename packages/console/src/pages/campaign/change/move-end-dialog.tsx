import { DAY } from '@hongbao/types'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words'
import { useOperator } from '../../../shell/me'
import { MomentField } from '../../../ui/moment-field'
import { useShownCampaign } from '../shown-campaign'
import { ChangeDialog } from './change-dialog'

export const MoveEndDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  const { clockMs } = useOperator()
  const { endsAt } = useShownCampaign().campaign.schedule
  const [at, setAt] = useState<number | undefined>(endsAt)
  const from = () => Math.max(endsAt, Date.now() + clockMs)
  const wish = at === undefined || at === endsAt ? undefined : ({ kind: 'move-end', endsAt: at } as const)
  return (
    <ChangeDialog kind="move-end" wish={wish} onClose={onClose}>
      <MomentField
        label={t.editor.endsAt}
        value={at}
        presets={[1, 3, 7].map((days) => ({
          label: `+ ${t.editor.days(days)}`,
          at: () => from() + days * DAY,
        }))}
        onChange={setAt}
      />
    </ChangeDialog>
  )
}
