import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { catWatching, overTheRiver } from './stories'

export const pictures: Pictures = { cover, stories: [catWatching, overTheRiver], brand }
