import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { oneBoat, underTheSummit } from './stories'

export const pictures: Pictures = { cover, stories: [oneBoat, underTheSummit], brand }
