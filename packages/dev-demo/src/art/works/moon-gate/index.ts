import type { Pictures } from '../../artwork'
import { brand } from './brand'
import { cover } from './cover'
import { insideTheGarden, latticeWindow } from './stories'

export const pictures: Pictures = { cover, stories: [insideTheGarden, latticeWindow], brand }
