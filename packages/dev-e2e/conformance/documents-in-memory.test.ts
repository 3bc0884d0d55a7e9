import { createStore, memoryDocuments } from '@hongbao/dev-simulation'
import { describeDocuments } from './documents-suite'

describeDocuments('the simulation’s memory', async () =>
  memoryDocuments(createStore({ now: () => Date.now() })),
)
