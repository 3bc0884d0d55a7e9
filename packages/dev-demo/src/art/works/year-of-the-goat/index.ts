import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { horns, threeGoats } from './stories'

export const pictures: Pictures = { cover, stories: [threeGoats, horns], brand }
