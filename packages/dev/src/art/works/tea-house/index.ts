import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { firstPicking, fromAbove } from './stories'

export const pictures: Pictures = { cover, stories: [firstPicking, fromAbove], brand }
