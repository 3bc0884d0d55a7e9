import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../../../api/client'
import type { Reply } from '../../../api/reply'
import { newChangeId } from '../../../campaign/change-id'
import { createDraftSaver, type Kept, type Saving } from '../../../campaign/draft-saver'
import { contentOf, type Fields, fieldsOf } from '../../../campaign/fields'
import type { Merged } from '../../../campaign/merge-draft'

/** What a form shows of a draft that other people may write, too. */
export type DraftForm = {
  readonly fields: Fields
  readonly change: (put: Partial<Fields>) => void
  readonly saving: Saving
  /** What somebody else changed while this form was open. */
  readonly merged: Merged | undefined
  /** Saves at once. Answers the revision, or undefined if it could not be saved. */
  readonly flush: () => Promise<number | undefined>
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const readDraft = async (brandId: string, campaignId: string): Promise<Reply<Kept>> => {
  const reply = await ask<'campaign'>({ action: 'campaign', brandId, campaignId })
  if (!reply.ok) return reply
  if (reply.data.kind === 'draft') return { ok: true, data: reply.data.draft }
  return { ok: false, refusal: { code: 'NO_DRAFT' } }
}

/** Takes over the parts of a draft that somebody else changed. */
const takeOver = (mine: Fields, { content, taken }: Merged): Fields => {
  const mixed = { ...contentOf(mine), ...Object.fromEntries(taken.map((key) => [key, content[key]])) }
  const theirs = fieldsOf(mixed, mine)
  return {
    ...mine,
    ...Object.fromEntries(
      taken
        .flatMap((key) => (key === 'schedule' ? ['drops', 'endsAt'] : [key]))
        .map((key) => [key, theirs[key as keyof Fields]]),
    ),
  }
}

/** The form of a draft, saved while it is written. */
export const useDraft = (brandId: string, campaignId: string, kept: Kept, initial: Fields): DraftForm => {
  const [fields, setFields] = useState(initial)
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', revision: kept.revision })
  const [merged, setMerged] = useState<Merged>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form owns the draft from the moment it is opened
  const saver = useMemo(
    () =>
      createDraftSaver(kept, {
        save: (from, changeId, content) =>
          ask<'save-draft'>({ action: 'save-draft', brandId, campaignId, from, changeId, content }),
        read: () => readDraft(brandId, campaignId),
        newChangeId,
        wait,
        tell: setSaving,
        merged: (next) => {
          setFields((mine) => takeOver(mine, next))
          if (next.taken.length + next.disputed.length > 0) setMerged(next)
        },
      }),
    [],
  )
  const isOpened = useRef(false)
  useEffect(() => {
    if (isOpened.current) void saver.write(contentOf(fields))
    isOpened.current = true
  }, [fields, saver])
  const change = useCallback((put: Partial<Fields>) => setFields((mine) => ({ ...mine, ...put })), [])
  return { fields, change, saving, merged, flush: saver.flush }
}
