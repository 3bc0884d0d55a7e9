import type { Saving } from '../../../campaign/draft-saver'
import { troubleWords } from '../../../i18n/trouble-words'
import { useWords } from '../../../i18n/use-words'

/** Whether what is on the page is kept. */
export const SavingLine = ({ saving }: { readonly saving: Saving }) => {
  const { t } = useWords()
  const isNew = saving.kind === 'saved' && saving.revision === 0
  const says =
    saving.kind === 'stopped'
      ? `${t.editor.stopped}：${troubleWords(t, saving.trouble).says}`
      : { saved: t.editor.saved, saving: t.editor.saving, waiting: t.editor.waiting }[saving.kind]
  return (
    <p className={`saving saving--${saving.kind}`} role="status" id="saving" data-kind={saving.kind}>
      {isNew ? t.editor.unsaved : says}
    </p>
  )
}
