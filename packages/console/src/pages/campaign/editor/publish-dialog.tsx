import { Ctoken } from '@hongbao/types/operate'
import { useState } from 'react'
import * as v from 'valibot'
import { useAct } from '../../../api/use-act'
import { newChangeId } from '../../../campaign/change-id'
import type { Fields } from '../../../campaign/fields'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/field'
import { TroubleNotice } from '../../../ui/trouble'

type Props = {
  readonly fields: Fields
  readonly campaignId: string
  readonly now: number
  /** Saves the draft. Answers its revision, or undefined if it could not be saved. */
  readonly flush: () => Promise<number | undefined>
  readonly onClose: () => void
  readonly onPublished: () => void
}

/** What publishing does, in sentences. */
const useEffects = ({ drops, endsAt }: Fields, now: number): readonly string[] => {
  const { t, format } = useWords()
  const words = t.editor.publishEffects
  const stock = format.count(drops.reduce((sum, drop) => sum + (drop.stock ?? 0), 0))
  const first = Math.min(...drops.map(({ opensAt }) => opensAt ?? now))
  return [
    first <= now ? words.now(stock) : words.later(format.exact(first), stock),
    ...(drops.length > 1 ? [words.drops(drops.length, stock)] : []),
    ...(endsAt === undefined ? [] : [words.ends(format.exact(endsAt))]),
    words.fixed,
  ]
}

/** Says what publishing will do, asks for the ctoken, and publishes. */
export const PublishDialog = ({ fields, campaignId, now, flush, onClose, onPublished }: Props) => {
  const { t } = useWords()
  const { brandId } = useBrand()
  const { act, busy, trouble } = useAct()
  const [ctoken, setCtoken] = useState('')
  const [changeId] = useState(newChangeId)
  const effects = useEffects(fields, now)
  const isWrong = ctoken !== '' && !v.is(Ctoken, ctoken.trim())
  const publish = async (): Promise<void> => {
    const from = await flush()
    if (from === undefined) return
    const reply = await act<'publish'>({
      action: 'publish',
      brandId,
      campaignId,
      from,
      changeId,
      ctoken: ctoken.trim(),
    })
    if (reply.ok) onPublished()
  }
  return (
    <Dialog
      isOpen
      title={t.editor.publishTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.shell.cancel}</Button>
          <Button
            id="publish-now"
            look="primary"
            isDisabled={ctoken.trim() === '' || isWrong || busy}
            onPress={publish}
          >
            {t.editor.publishNow}
          </Button>
        </>
      }
    >
      <ul className="effects">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <TextField
        autoFocus
        name="ctoken"
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
