import type { DraftContent } from '@hongbao/types'
import type { Reply } from '../api/reply'
import { createDraftSaver, type Kept, type Saving } from './draft-saver'
import type { Merged } from './merge-draft'

const text = (zh: string) => ({ zh, en: zh })
const titled = (zh: string): DraftContent => ({ title: text(zh) })

type Call = { readonly from: number; readonly changeId: string; readonly content: DraftContent }

/** A function that holds one draft, and loses or refuses the calls that it is told to. */
const world = () => {
  let kept: Kept = { revision: 1, content: titled('旧') }
  const calls: Call[] = []
  const told: Saving[] = []
  const merges: Merged[] = []
  const mishaps: Reply<{ revision: number }>[] = []
  let ids = 0
  const saver = createDraftSaver(kept, {
    save: async (from, changeId, content) => {
      calls.push({ from, changeId, content })
      const mishap = mishaps.shift()
      if (mishap) return mishap
      if (from !== kept.revision) return { ok: false, refusal: { code: 'CONFLICT', revision: kept.revision } }
      kept = { revision: from + 1, content }
      return { ok: true, data: { revision: kept.revision } }
    },
    read: async () => ({ ok: true, data: kept }),
    newChangeId: () => `id${++ids}`,
    wait: async () => {},
    tell: (saving) => told.push(saving),
    merged: (merged) => merges.push(merged),
  })
  const byAnother = (content: DraftContent) => {
    kept = { revision: kept.revision + 1, content }
  }
  return { saver, calls, told, merges, mishaps, byAnother, kept: () => kept }
}

it('saves only the newest of what is typed in one go', async () => {
  const { saver, calls, kept } = world()
  await Promise.all(['新', '新的', '新的名字'].map((zh) => saver.write(titled(zh))))
  expect(calls).toHaveLength(1)
  expect(kept()).toEqual({ revision: 2, content: titled('新的名字') })
})

it('repeats an attempt whose answer was lost as the same change', async () => {
  const { saver, calls, told, mishaps } = world()
  mishaps.push({ ok: false, problem: { kind: 'offline' } })
  await saver.write(titled('新'))
  expect(calls.map(({ changeId }) => changeId)).toEqual(['id1', 'id1'])
  expect(told.map(({ kind }) => kind)).toEqual(['saving', 'waiting', 'saving', 'saved'])
})

it('brings in what somebody else saved, and saves both', async () => {
  const { saver, merges, byAnother, kept } = world()
  byAnother({ ...titled('旧'), rank: 7 })
  await saver.write(titled('新'))
  expect(merges).toEqual([expect.objectContaining({ taken: ['rank'], disputed: [] })])
  expect(kept()).toEqual({ revision: 3, content: { ...titled('新'), rank: 7 } })
})

it('stops at a refusal and tells it', async () => {
  const { saver, told, mishaps } = world()
  mishaps.push({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
  await saver.write(titled('新'))
  expect(told.at(-1)).toEqual({ kind: 'stopped', trouble: { ok: false, refusal: { code: 'NOT_ALLOWED' } } })
  expect(await saver.flush()).toBe(2)
})

it('answers the revision of what is saved already', async () => {
  const { saver, calls } = world()
  expect(await saver.flush()).toBe(1)
  expect(calls).toEqual([])
})
