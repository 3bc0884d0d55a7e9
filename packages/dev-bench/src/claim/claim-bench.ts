import type { Bench } from '../bench'
import { checkBuilt } from './claim-bundle'
import { cloudRows } from './cloud-rows'
import { coldStartRow } from './cold-start-row'
import { handlerRows } from './handler-row'
import { settlingRows } from './settling-rows'
import { simulatedRows } from './simulated-rows'

/** Measures what a claim costs: database operations, the handler’s own CPU, and the cold start. */
export const claimBench: Bench = {
  description: 'what claims cost, simulated at scale and on the local cloud',
  run: async (say, { units }) => {
    checkBuilt()
    return [
      ...(await simulatedRows(say)),
      ...(await cloudRows(say, units)),
      ...(await handlerRows(say)),
      coldStartRow(),
      ...(await settlingRows(say)),
    ]
  },
}
