import { useState } from 'react'
import { useAct } from '../../../api/use-act'
import { newChangeId } from '../../../campaign/change-id'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { ConfirmDialog } from '../../../ui/confirm-dialog'

type Props = {
  readonly campaignId: string
  readonly flush: () => Promise<number | undefined>
  readonly onClose: () => void
  readonly onDiscarded: () => void
}

export const DiscardDialog = ({ campaignId, flush, onClose, onDiscarded }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const [changeId] = useState(newChangeId)
  const discard = async (): Promise<void> => {
    const from = await flush()
    // Nothing was ever kept of it.
    if (from === 0) return onDiscarded()
    if (from === undefined) return
    const reply = await act<'discard-draft'>({ action: 'discard-draft', brandId, campaignId, from, changeId })
    if (reply.ok) onDiscarded()
  }
  return (
    <ConfirmDialog
      title={t.editor.discardTitle}
      confirm={t.editor.discard}
      busy={busy}
      trouble={trouble}
      onConfirm={() => void discard()}
      onClose={onClose}
    >
      <p>{t.editor.discardHelp}</p>
    </ConfirmDialog>
  )
}
