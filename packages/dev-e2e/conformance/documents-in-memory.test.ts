import { createStore, memoryDocuments } from '@hongbao/service/testing'
import { describeDocuments } from './documents-suite'

describeDocuments('the simulation’s memory', async () =>
  memoryDocuments(createStore({ now: () => Date.now() })),
)
