import { type Invited, type Role, roles } from '@hongbao/types/operate'
import { useState } from 'react'
import { useAct } from '../../api/use-act'
import { readAgain } from '../../api/use-ask'
import { useWords } from '../../i18n/use-words'
import { useBrand } from '../../shell/me'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/field'
import { Select } from '../../ui/select'
import { TroubleNotice } from '../../ui/trouble'

type Props = { readonly onClose: () => void; readonly onInvited: (invited: Invited) => void }

export const InviteDialog = ({ onClose, onInvited }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const invite = async (): Promise<void> => {
    const reply = await act<'invite'>({ action: 'invite', brandId, name: name.trim(), role })
    if (!reply.ok) return
    await readAgain('members', 'log')
    onInvited(reply.data)
  }
  return (
    <Dialog
      isOpen
      title={t.people.invite}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button look="primary" isDisabled={name.trim() === '' || busy} onPress={invite}>
            {t.people.invite}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        name="invite-name"
        label={t.people.inviteName}
        hint={t.people.inviteNameHint}
        maxLength={40}
        value={name}
        onChange={setName}
      />
      <Select
        label={t.people.role}
        value={role}
        options={roles.map((id) => ({ id, label: t.shell.roles[id] }))}
        onChange={setRole}
      />
      <p className="note">{t.people.roleHelp[role]}</p>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
