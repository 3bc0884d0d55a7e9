import type { Pictures } from '../../artwork'
import { cover } from './cover'

export const pictures: Pictures = { cover, stories: [cover, cover], brand: cover }
