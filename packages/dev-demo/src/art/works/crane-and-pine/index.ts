import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { pair, palaceDawn } from './stories'

export const pictures: Pictures = { cover, stories: [pair, palaceDawn], brand }
