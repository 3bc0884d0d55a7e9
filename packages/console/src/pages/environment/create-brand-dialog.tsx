import { Id } from '@hongbao/types'
import type { Invited } from '@hongbao/types/operate'
import { useState } from 'react'
import * as v from 'valibot'
import { useAct } from '../../api/use-act'
import { useWords } from '../../i18n/use-words'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import { TroubleNotice } from '../../ui/trouble'
import { BothFields } from '../campaign/editor/words-part'
import '../campaign/editor/editor.scss'

type Props = { readonly onClose: () => void; readonly onInvited: (invited: Invited) => void }

/** Makes a brand and invites its first owner. */
export const CreateBrandDialog = ({ onClose, onInvited }: Props) => {
  const { t } = useWords()
  const { act, busy, trouble } = useAct()
  const [id, setId] = useState('')
  const [name, setName] = useState({ zh: '', en: '' })
  const [ownerName, setOwnerName] = useState('')
  const isWrong = id !== '' && !v.is(Id, id)
  const isWhole = v.is(Id, id) && name.zh.trim() !== '' && ownerName.trim() !== ''
  const create = async (): Promise<void> => {
    const reply = await act<'create-brand'>({
      action: 'create-brand',
      newBrandId: id,
      name: { zh: name.zh, en: name.en.trim() || name.zh },
      ownerName: ownerName.trim(),
    })
    if (reply.ok) onInvited(reply.data)
  }
  return (
    <Dialog
      isOpen
      title={t.environment.create}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={busy || !isWhole} onPress={create}>
            {t.environment.create}
          </Button>
        </>
      }
    >
      <p>{t.environment.createHelp}</p>
      <TextField
        autoFocus
        label={t.environment.id}
        hint={t.environment.idHint}
        error={isWrong ? t.environment.idError : undefined}
        value={id}
        onChange={setId}
      />
      <BothFields label={t.environment.name} value={name} onChange={setName} />
      <TextField label={t.environment.ownerName} maxLength={40} value={ownerName} onChange={setOwnerName} />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
