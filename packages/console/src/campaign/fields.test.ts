import { CampaignContent } from '@hongbao/types'
import * as v from 'valibot'
import { blankFields, contentOf, type Fields, fieldsOf, missingParts, newDropId } from './fields'

const FILE = 'cloud://demo.demo-bucket/art/a.jpg'
const blank = blankFields({ name: { zh: '春风里', en: 'Spring Breeze' }, mark: FILE }, [
  { zh: '每人一份', en: '' },
])

const whole: Fields = {
  ...blank,
  title: { zh: '锦鲤', en: '' },
  story: { zh: '好运来', en: 'Good luck' },
  art: { cover: FILE, thumb: FILE, stories: [], tint: '#702010' },
  drops: [{ id: 'drop-1', opensAt: 1_000, stock: 5 }],
  endsAt: 2_000,
  usableUntil: 3_000,
}

it('lacks nothing once every part is written', () => {
  expect(missingParts(whole)).toEqual([])
  expect(v.is(CampaignContent, contentOf(whole))).toBe(true)
})

it('names what a blank form lacks, in the order of the form', () => {
  expect(missingParts(blank)).toEqual(['title', 'story', 'art', 'schedule', 'usableUntil'])
})

it('shows the Chinese text to people with an English phone where English is left out', () => {
  expect(contentOf(whole).title).toEqual({ zh: '锦鲤', en: '锦鲤' })
})

it('keeps every part that is well formed while others are not', () => {
  const content = contentOf({ ...whole, endsAt: undefined })
  expect(content.schedule).toBeUndefined()
  expect(content.title).toBeDefined()
})

it('shows a kept draft as it was written', () => {
  expect(fieldsOf(contentOf(whole), blank)).toMatchObject({
    title: whole.title,
    story: whole.story,
    drops: whole.drops,
  })
})

it('keeps what the form does not show', () => {
  const kept = { ...contentOf(whole), brandId: 'tea', entry: { kind: 'anyone' } } as const
  expect(contentOf(fieldsOf(kept, blank))).toEqual(kept)
})

it('counts a drop that opens after the end as missing', () => {
  expect(missingParts({ ...whole, endsAt: 500 })).toEqual(['schedule'])
})

it('gives a new drop an id that no other has', () => {
  expect(newDropId([{ id: 'drop-2', opensAt: 1, stock: 1 }])).toBe('drop-3')
})
