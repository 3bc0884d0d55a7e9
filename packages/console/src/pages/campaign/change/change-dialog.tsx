import type { Wish } from '@hongbao/types/operate'
import { type ReactNode, useState } from 'react'
import type { Trouble } from '../../../api/read'
import { readAgain } from '../../../api/use-ask'
import { newChangeId } from '../../../campaign/change-id'
import { troubleWords } from '../../../i18n/trouble-words'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { say } from '../../../ui/toasts'
import { TroubleNotice } from '../../../ui/trouble'
import { useShownCampaign } from '../shown-campaign'
import { performChange } from './perform-change'
import { WillHappen } from './will-happen'

/** Reads again what a change of a campaign may have changed on the page. */
const readChanged = (): Promise<unknown> =>
  readAgain('campaign', 'campaigns', 'numbers', 'log', 'preflight', 'overview')

/** Makes a change and its undoing, and tells of both. Answers what went wrong. */
export const useChange = () => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { campaign } = useShownCampaign()
  const { _id: campaignId, revision } = campaign
  const undo = async (from: number, wish: Wish): Promise<void> => {
    const reply = await performChange({ brandId, campaignId, from, changeId: newChangeId() }, wish)
    await readChanged()
    say({ says: reply.ok ? t.shell.undone : troubleWords(t, reply).says })
  }
  return async (changeId: string, wish: Wish): Promise<Trouble | undefined> => {
    const reply = await performChange({ brandId, campaignId, from: revision, changeId }, wish)
    await readChanged()
    if (!reply.ok) return reply
    const { undo: back, result, revision: now } = reply.data
    const says = result === 'had-opened' ? t.changes.hadOpened : t.changes.done[wish.kind]
    say({ says, ...(back && { action: { label: t.shell.undo, onPress: () => void undo(now, back) } }) })
    return undefined
  }
}

type Props = {
  readonly kind: Wish['kind']
  /** Undefined as long as a field of it is missing. */
  readonly wish: Wish | undefined
  readonly onClose: () => void
  readonly onMade?: () => void
  /** Fields of the change. */
  readonly children?: ReactNode
}

/** Says what a change will do before it is made. */
export const ChangeDialog = ({ kind, wish, onClose, onMade, children }: Props) => {
  const { t } = useWords()
  const change = useChange()
  const [changeId, setChangeId] = useState(newChangeId)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const confirm = async (): Promise<void> => {
    if (!wish) return
    setBusy(true)
    const failed = await change(changeId, wish)
    setBusy(false)
    setTrouble(failed)
    // A refused change was not made: the next attempt is another one. A lost answer is asked for again.
    if (failed && 'refusal' in failed) setChangeId(newChangeId())
    if (failed) return
    onMade?.()
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t.changes.titles[kind]}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button id="confirm-change" look="primary" isDisabled={!wish || busy} onPress={confirm}>
            {t.changes.confirm}
          </Button>
        </>
      }
    >
      <p>{t.changes.says[kind]}</p>
      {children}
      {wish && <WillHappen wish={wish} />}
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}
