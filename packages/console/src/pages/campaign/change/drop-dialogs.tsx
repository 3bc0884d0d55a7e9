import type { Drop } from '@hongbao/types'
import { HOUR } from '@hongbao/types'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words'
import { useOperator } from '../../../shell/me'
import { NumberField } from '../../../ui/field'
import { MomentField } from '../../../ui/moment-field'
import { ChangeDialog } from './change-dialog'

const useOpenings = () => {
  const { t } = useWords()
  const { clockMs } = useOperator()
  const now = () => Date.now() + clockMs
  return [
    { label: t.editor.now, at: now },
    { label: t.editor.nextHour, at: () => (Math.floor(now() / HOUR) + 1) * HOUR },
  ]
}

export const AddStockDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  const presets = useOpenings()
  const [stock, setStock] = useState<number>()
  const [opensAt, setOpensAt] = useState<number>()
  const wish =
    stock === undefined || opensAt === undefined
      ? undefined
      : ({ kind: 'add-stock', stock, opensAt } as const)
  return (
    <ChangeDialog kind="add-stock" wish={wish} onClose={onClose}>
      <NumberField
        autoFocus
        label={t.editor.stock}
        minValue={1}
        maxValue={10_000_000}
        value={stock}
        onChange={setStock}
      />
      <MomentField label={t.editor.opensAt} value={opensAt} presets={presets} onChange={setOpensAt} />
    </ChangeDialog>
  )
}

type Props = { readonly drop: Drop; readonly onClose: () => void }

export const MoveDropDialog = ({ drop, onClose }: Props) => {
  const { t } = useWords()
  const presets = useOpenings()
  const [opensAt, setOpensAt] = useState<number | undefined>(drop.opensAt)
  const wish =
    opensAt === undefined || opensAt === drop.opensAt
      ? undefined
      : ({ kind: 'move-drop', dropId: drop.id, opensAt } as const)
  return (
    <ChangeDialog kind="move-drop" wish={wish} onClose={onClose}>
      <MomentField label={t.editor.opensAt} value={opensAt} presets={presets} onChange={setOpensAt} />
    </ChangeDialog>
  )
}
