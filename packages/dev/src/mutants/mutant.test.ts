import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../paths'
import { mutate, readMutants } from './mutant'

it.each(readMutants([]).map((mutant) => [mutant.name, mutant] as const))(
  'the change of %s fits its file exactly once',
  (_, mutant) => {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    expect(mutate(source, mutant)).not.toBe(source)
  },
)
