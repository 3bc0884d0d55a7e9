import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { lettingGo, underTheEaves } from './stories'

export const pictures: Pictures = { cover, stories: [underTheEaves, lettingGo], brand }
