import { fact } from './fact'
import { neverAsked } from './recorded'
import { collectionOf, command, type Sdk, sdk } from './target'

/** Methods of a pipeline that make its stages and are none themselves. */
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

/**
 * Runs last. It compares what the facts before it used with what the SDK offers, so that new methods are reported by
 * name.
 */
export const describeCoverage = (): void => {
  describe('what the SDK offers', () => {
    for (const [name, of] of BUILDERS)
      fact('read', `in its ${name} has facts`, async () => {
        expect(neverAsked(name, await of()).filter((one) => !INNER.includes(one))).toEqual([])
      })
  })
}
