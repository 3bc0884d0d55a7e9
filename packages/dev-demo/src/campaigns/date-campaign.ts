import { type Art, type CampaignContent, DAY, type FileId, type Localized } from '@hongbao/types'
import type { ArtFile } from '../art/artwork'
import { artworks } from '../art/catalogue'
import { brandIdOf } from './demo-brands'
import type { DemoCampaign } from './demo-campaign'

/** WeChat lets a cover be used for six months after it was bought. */
const USABLE = 180 * DAY

const ON_WECHATS_PAGE: Localized = {
  zh: '领取名额在你点下按钮时确定；随后在微信的领取页收下封面。',
  en: "Your place is decided when you tap; you then accept the cover on WeChat's own page.",
}
const WITH_A_NUMBER: Localized = {
  zh: '领取名额在你点下按钮时确定；随后给你一个序列号，在微信里输入它来收下封面。',
  en: 'Your place is decided when you tap; you then get a serial number, which you enter in WeChat.',
}

const RULES: readonly Localized[] = [
  { zh: '每人限领 1 份，免费，先到先得。', en: 'One for each person, free, first come first served.' },
  ON_WECHATS_PAGE,
  {
    zh: '一场没领完的封面会继续开放，直到活动结束。',
    en: 'Whatever a drop leaves over stays open until the campaign ends.',
  },
  {
    zh: '分享不会增加名额，也不会减少名额。',
    en: 'Sharing earns nothing and costs nothing.',
  },
]

export type ArtFiles = (name: ArtFile) => FileId

const artOf = (slug: string, file: ArtFiles): Art & { readonly title: Localized } => {
  const artwork = artworks.find((candidate) => candidate.slug === slug)
  if (!artwork) throw new Error(`no artwork is called ${slug}`)
  return {
    cover: file('cover.webp'),
    thumb: file('thumb.webp'),
    page: file('page.webp'),
    stories: [file('story-1.webp'), file('story-2.webp')],
    storyThumbs: [file('story-1-thumb.webp'), file('story-2-thumb.webp')],
    tint: artwork.tint,
    title: { zh: artwork.titleZh, en: artwork.titleEn },
  }
}

/** The campaign when the demo starts at `now`. */
export const dateCampaign = (
  demo: DemoCampaign,
  rank: number,
  now: number,
  file: ArtFiles,
): CampaignContent => {
  const { title, ...art } = artOf(demo.slug, file)
  const at = (ms: number): number => now + ms
  return {
    title,
    story: demo.story,
    rules: RULES.map((rule) => (demo.numbered && rule === ON_WECHATS_PAGE ? WITH_A_NUMBER : rule)),
    brand: { name: demo.brand, mark: file('brand.webp') },
    art,
    schedule: {
      drops: demo.drops.map(({ id, opensIn, stock }) => ({ id, opensAt: at(opensIn), stock })),
      endsAt: at(demo.endsIn),
    },
    usableUntil: at(USABLE),
    rank,
    category: demo.category,
    keywords: [...demo.keywords],
    brandId: brandIdOf(demo.brand),
    entry: { kind: 'anyone' },
    allotment: { kind: 'first-come' },
    delivery: { kind: demo.numbered ? 'serial' : 'link' },
  }
}
