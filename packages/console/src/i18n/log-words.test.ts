import { createFormat } from './format'
import { logWords } from './log-words'
import { dictionaries } from './words'

const english = { locale: 'en', t: dictionaries.en, format: createFormat('en') } as const
const said = (what: string, details: Record<string, unknown>) =>
  logWords(english, {
    id: '1',
    at: 0,
    operator: 'a',
    operatorName: 'Lin',
    campaignId: undefined,
    revision: 1,
    what,
    details,
  })

it('tells the fields of an edit', () => {
  const put = { title: { zh: '锦鲤', en: 'Koi' }, rank: 3 }
  expect(said('edit', { kind: 'edit', put, erase: [] })).toEqual({
    what: 'Edited',
    details: 'Name: Koi · Order: 3',
  })
})

it('tells roles by their names, and no handles', () => {
  expect(said('role-changed', { member: 'a5c6', before: 'viewer', role: 'editor' })).toEqual({
    what: 'Changed a role',
    details: 'Viewer → Editor',
  })
  expect(said('invited', { name: 'Lin', role: 'owner', invitation: 'x1' }).details).toBe('Lin → Owner')
})

it('tells a deed that it does not know by its name', () => {
  expect(said('moon-painted', { colour: 'red' })).toEqual({ what: 'moon-painted', details: 'red' })
})
