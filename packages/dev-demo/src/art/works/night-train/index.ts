import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { arrival, windowSeat } from './stories'

export const pictures: Pictures = { cover, stories: [windowSeat, arrival], brand }
