import { Ctoken } from '@hongbao/types/operate'
import { useState } from 'react'
import * as v from 'valibot'
import { useAct } from '../../../api/use-act'
import { readAgain } from '../../../api/use-ask'
import { newChangeId } from '../../../campaign/change-id'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/field'
import { say } from '../../../ui/toasts'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'

/** Replaces the ctoken. The old one cannot be read, so there is no difference to show. */
export const CtokenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { campaign } = useShownCampaign()
  const { act, busy, trouble } = useAct()
  const [ctoken, setCtoken] = useState('')
  const trimmed = ctoken.trim()
  const isWrong = trimmed !== '' && !v.is(Ctoken, trimmed)
  const replace = async (): Promise<void> => {
    const { _id: campaignId, revision: from } = campaign
    const reply = await act<'set-ctoken'>({
      action: 'set-ctoken',
      brandId,
      campaignId,
      from,
      changeId: newChangeId(),
      ctoken: trimmed,
    })
    await readAgain('campaign', 'log', 'preflight')
    if (!reply.ok) return
    say({ says: t.changes.done['set-ctoken'] })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.changes.titles['set-ctoken']}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={trimmed === '' || isWrong || busy} onPress={replace}>
            {t.changes.confirm}
          </Button>
        </>
      }
    >
      <p>{t.changes.says['set-ctoken']}</p>
      <TextField
        autoFocus
        label={t.editor.ctoken}
        hint={t.editor.ctokenHint}
        value={ctoken}
        error={isWrong ? t.editor.ctokenError : undefined}
        onChange={setCtoken}
      />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
