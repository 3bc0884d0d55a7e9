import type { ChangeId, DraftContent } from '@hongbao/types'
import type { OperateData } from '@hongbao/types/operate'
import type { Trouble } from '../api/read'
import type { Reply } from '../api/reply'
import { type Merged, mergeDraft } from './merge-draft'

/** A draft as the function holds it. */
export type Kept = { readonly revision: number; readonly content: DraftContent }

export type Saving =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'saving' }
  /** It is tried again by itself. */
  | { readonly kind: 'waiting'; readonly trouble: Trouble }
  /** It is not tried again until something else is written. */
  | { readonly kind: 'stopped'; readonly trouble: Trouble }

type Ports = {
  readonly save: (
    from: number,
    changeId: ChangeId,
    content: DraftContent,
  ) => Promise<Reply<Pick<OperateData<'save-draft'>, 'revision'>>>
  readonly read: () => Promise<Reply<Kept>>
  readonly newChangeId: () => ChangeId
  readonly wait: (ms: number) => Promise<void>
  readonly tell: (saving: Saving) => void
  /** Somebody else saved meanwhile. The form takes over what is `taken` of `merged.content`. */
  readonly merged: (merged: Merged) => void
}

/** Somebody who types pauses so long, in ms. */
const QUIET_MS = 700
const PAUSE_AFTER_TROUBLE_MS = 4_000

const isSame = (one: DraftContent, other: DraftContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * Saves a draft while it is written: one call at a time, always the newest content. An attempt whose answer was lost is
 * repeated as the same change. What somebody else saved meanwhile is brought together with this.
 */
export const createDraftSaver = (kept: Kept, ports: Ports) => {
  let base = kept
  let mine = kept.content
  let running: Promise<void> | undefined
  let attempt: { readonly changeId: ChangeId; readonly content: DraftContent } | undefined

  const meetOther = async (): Promise<Trouble | undefined> => {
    const reply = await ports.read()
    if (!reply.ok) return reply
    const merged = mergeDraft(base.content, mine, reply.data.content)
    base = reply.data
    mine = merged.content
    attempt = undefined
    ports.merged(merged)
    return undefined
  }

  /** One call. Answers what went wrong. */
  const saveOnce = async (): Promise<Trouble | undefined> => {
    attempt ??= { changeId: ports.newChangeId(), content: mine }
    const { changeId, content } = attempt
    const reply = await ports.save(base.revision, changeId, content)
    if ('problem' in reply) return reply
    attempt = undefined
    if (reply.ok) {
      base = { revision: reply.data.revision, content }
      return undefined
    }
    return reply.refusal.code === 'CONFLICT' ? meetOther() : reply
  }

  const saveAll = async (): Promise<void> => {
    while (!isSame(base.content, mine)) {
      ports.tell({ kind: 'saving' })
      const trouble = await saveOnce()
      if (trouble && 'refusal' in trouble) return ports.tell({ kind: 'stopped', trouble })
      if (trouble) {
        ports.tell({ kind: 'waiting', trouble })
        await ports.wait(PAUSE_AFTER_TROUBLE_MS)
      }
    }
    ports.tell({ kind: 'saved', revision: base.revision })
  }

  const run = (): Promise<void> => {
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    /** The form holds this now. It is saved after a short pause. */
    write: async (content: DraftContent): Promise<void> => {
      mine = content
      await ports.wait(QUIET_MS)
      if (mine === content) await run()
    },
    /** Saves at once what is not saved. Answers the revision, or undefined if it could not be saved. */
    flush: async (): Promise<number | undefined> => {
      await run()
      return isSame(base.content, mine) ? base.revision : undefined
    },
  }
}
