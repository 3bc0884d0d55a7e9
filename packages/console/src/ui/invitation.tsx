import { INVITATION_CODE, type Invited } from '@hongbao/types/operate'
import { useWords } from '../i18n/use-words'
import { Button } from './button'
import { CopyLine } from './copy-line'
import { Dialog } from './dialog'
import { QrCode } from './qr-code'
import './invitation.scss'

/** The code of an invitation, which is told only once. */
export const InvitationDialog = ({
  invited,
  onClose,
}: {
  readonly invited: Invited
  readonly onClose: () => void
}) => {
  const { t, format } = useWords()
  const code = `${INVITATION_CODE}${invited.token}`
  return (
    <Dialog
      isOpen
      title={t.people.code}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t.shell.done}
        </Button>
      }
    >
      <p>{t.people.inviteHelp}</p>
      <div className="invitation__code">
        <QrCode text={code} label={t.people.code} />
      </div>
      <CopyLine text={code} label={t.people.codeLine} />
      <p className="note">{t.people.expires(format.exact(invited.expiresAt))}</p>
    </Dialog>
  )
}
