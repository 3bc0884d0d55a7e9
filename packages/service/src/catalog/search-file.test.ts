import type { Campaign } from '@hongbao/types'
import { testCampaign } from '../testing/test-server'
import { searchFileOf } from './search-file'

const campaign = (fields: Partial<Campaign>): Campaign => ({
  ...testCampaign(1, 1),
  _id: 'mountains',
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 1 }], endsAt: 9, paused: false },
  stockRevision: 1,
  state: 'live',
  revision: 0,
  title: { zh: '青绿山水', en: 'Mountains in Blue' },
  brand: { name: { zh: '千里颜料', en: 'Thousand Li' }, mark: 'cloud://test.bucket/mark.webp' },
  story: { zh: '石青在山头，重阳登高。', en: 'Azurite on the peaks.' },
  ...fields,
})
const fileOf = (fields: Partial<Campaign> = {}) => searchFileOf([campaign(fields)])
const formsOf = (fields: Partial<Campaign> = {}) => fileOf(fields).campaigns[0]

describe('what a campaign is found by', () => {
  it.each(['青绿山水', 'mountains in blue', '千里颜料', 'thousand li', '石青在山头', 'azurite'])(
    'contains %s',
    (text) => {
      expect(formsOf()?.text).toContain(text)
    },
  )

  it('contains its keywords and the words for its category', () => {
    const { text = '' } = formsOf({ keywords: ['國畫', 'Painting'], category: 'landscape' }) ?? {}
    expect(['国画', 'painting', '山水', 'landscape', '风景'].filter((word) => !text.includes(word))).toEqual(
      [],
    )
  })

  it('contains the words for the colour of its art', () => {
    expect(formsOf({ art: { ...campaign({}).art, tint: '#1d5a86' } })?.text).toContain('蓝')
  })

  it('contains the pinyin of its title and brand, and none of its story', () => {
    expect(formsOf()?.pinyin).toEqual(['qing lv shan shui', 'qian li yan liao'])
  })

  it('reads a character with two sounds by its word', () => {
    expect(formsOf({ title: { zh: '重阳', en: 'Double Ninth' } })?.pinyin[0]).toBe('chong yang')
  })

  it('is in simplified Chinese where the title is in traditional Chinese', () => {
    expect(formsOf({ title: { zh: '三陽開泰', en: 'Goat' } })?.text).toContain('三阳开泰')
  })
})

describe('the written forms in a search file', () => {
  it('lead from traditional and Japanese characters to simplified ones', () => {
    expect(fileOf().fold).toMatchObject({ 綠: '绿', 緑: '绿', 頭: '头' })
  })

  it('are only those of characters that occur in it', () => {
    expect(fileOf().fold).not.toHaveProperty('龍')
  })
})
