import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { firstPicking, threeRounds } from './stories'

export const pictures: Pictures = { cover, stories: [firstPicking, threeRounds], brand }
