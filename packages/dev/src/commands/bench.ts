import { commandFor } from '@hongbao/dev-bench/cli'
import { measuredProduct } from '../measured-product'

export const bench = commandFor(measuredProduct)
