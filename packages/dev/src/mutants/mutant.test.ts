import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../paths'
import { mutate, readMutants } from './mutant'

it.each(readMutants([]).map((mutant) => [mutant.name, mutant] as const))(
  'mutant %s: the text to change occurs exactly once in its file',
  (_, mutant) => {
    const source = readFileSync(join(root, mutant.file), 'utf8')
    expect(mutate(source, mutant)).not.toBe(source)
  },
)
