import { parts } from '../../../campaign/fields'
import type { Merged } from '../../../campaign/merge-draft'
import { useWords } from '../../../i18n/use-words'
import { Notice } from '../../../ui/notice'

/** Tells what somebody else changed while this form was open. */
export const MergedNotice = ({ merged }: { readonly merged: Merged | undefined }) => {
  const { t } = useWords()
  if (!merged) return null
  const named = (keys: readonly string[]): string =>
    parts
      .filter((part) => keys.includes(part))
      .map((part) => t.editor.partNames[part])
      .join('、')
  return (
    <>
      {merged.taken.length > 0 && <Notice title={t.editor.merged(named(merged.taken))} />}
      {merged.disputed.length > 0 && (
        <Notice look="trouble" title={t.editor.disputed(named(merged.disputed))} />
      )}
    </>
  )
}
