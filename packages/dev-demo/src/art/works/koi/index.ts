import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { rising, upstream } from './stories'

export const pictures: Pictures = { cover, stories: [rising, upstream], brand }
