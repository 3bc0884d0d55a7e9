import type { DraftContent } from '@hongbao/types'
import { mergeDraft } from './merge-draft'

const text = (zh: string) => ({ zh, en: zh })
const base: DraftContent = { title: text('旧'), story: text('旧'), rank: 1 }

it('takes over what only the other person changed', () => {
  const theirs = { ...base, story: text('他们的') }
  const mine = { ...base, title: text('我的') }
  expect(mergeDraft(base, mine, theirs)).toEqual({
    content: { ...base, title: text('我的'), story: text('他们的') },
    taken: ['story'],
    disputed: [],
  })
})

it('keeps mine where both changed the same part, and says so', () => {
  const merged = mergeDraft(base, { ...base, title: text('我的') }, { ...base, title: text('他们的') })
  expect(merged).toEqual({ content: { ...base, title: text('我的') }, taken: [], disputed: ['title'] })
})

it('disputes nothing where both made the same change', () => {
  const same = { ...base, rank: 2 }
  expect(mergeDraft(base, same, same)).toEqual({ content: same, taken: [], disputed: [] })
})

it('removes what the other person removed', () => {
  const { story: _, ...theirs } = base
  expect(mergeDraft(base, base, theirs)).toEqual({ content: theirs, taken: ['story'], disputed: [] })
})
