import { fact } from './fact'
import { neverAsked } from './recorded'
import { collectionOf, command, type Sdk, sdk } from './target'

/** How the SDK's own stages are made; no stage. */
const INNER = ['pushStage']

const BUILDERS: readonly [name: string, of: () => Sdk][] = [
  ['database', () => sdk().database()],
  ['database.Geo', () => sdk().database().Geo],
  ['collection', () => collectionOf('coverage', [])],
  ['pipeline', async () => (await collectionOf('coverage', [])).aggregate()],
  ['command', command],
  ['command.aggregate', () => command().aggregate],
  ['command.project', () => command().project],
]

/** Comes last: it looks at what the facts before it asked for, so that what an SDK newly offers is told by name. */
export const describeCoverage = (): void => {
  describe('what the SDK offers', () => {
    for (const [name, of] of BUILDERS)
      fact('read', `in its ${name} has facts`, async () => {
        expect(neverAsked(name, await of()).filter((one) => !INNER.includes(one))).toEqual([])
      })
  })
}
