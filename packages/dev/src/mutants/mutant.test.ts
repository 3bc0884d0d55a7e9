import ts from 'typescript'
import { root } from '../paths'
import { readMutants } from './mutant'
import { plant } from './plant'

const syntaxErrors = (fileName: string, source: string): readonly string[] =>
  (ts.transpileModule(source, { fileName, reportDiagnostics: true }).diagnostics ?? []).map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'),
  )

it.each(readMutants([]).map((mutant) => [mutant.name, mutant] as const))(
  'the mutant %s fits its declaration exactly once and the result parses',
  (_, mutant) => {
    const { path, before, after } = plant(root, mutant)
    expect(after).not.toBe(before)
    expect(syntaxErrors(path, after)).toEqual([])
  },
)
