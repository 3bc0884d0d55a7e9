import { differenceWords } from './difference-words'
import { createFormat } from './format'
import { dictionaries } from './words'

const english = { locale: 'en', t: dictionaries.en, format: createFormat('en') } as const
const said = (path: string, before: unknown, after: unknown) =>
  differenceWords(english, { path, before, after })

/** 20:00 on the 1st of January 2027 in China. */
const EVENING = Date.UTC(2027, 0, 1, 12)

it('tells moments in China’s time', () => {
  expect(said('schedule.endsAt', undefined, EVENING)).toEqual({
    field: 'Ends',
    before: 'none',
    after: '1 Jan 2027, 20:00:00',
  })
})

it('names a drop whose opening moves', () => {
  expect(said('schedule.drops.second.opensAt', EVENING, EVENING)).toMatchObject({ field: 'second opens' })
})

it('tells a new drop by its covers and its opening', () => {
  const drop = { stock: 1_000, opensAt: EVENING }
  expect(said('schedule.drops.third', undefined, drop)).toEqual({
    field: 'third',
    before: 'none',
    after: '1,000 covers · 1 Jan 2027, 20:00:00',
  })
})

it('tells a switch as yes and no', () => {
  expect(said('schedule.paused', false, true)).toEqual({ field: 'Paused', before: 'no', after: 'yes' })
})

it('cuts long texts', () => {
  expect(said('story.zh', '', 'a'.repeat(100)).after).toHaveLength(61)
})
