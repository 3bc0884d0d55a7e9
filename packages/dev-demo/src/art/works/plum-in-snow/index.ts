import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { inBloom, walker } from './stories'

export const pictures: Pictures = { cover, stories: [inBloom, walker], brand }
