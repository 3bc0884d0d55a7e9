import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'

/** Names a declaration without the path of its file, so that the file can move. */
export type Anchor = {
  /** The package's folder and the name of a top-level declaration: `service/takeLease`. */
  readonly in: string
  /** The name of the file; needed only if several files of the package have such a declaration. */
  readonly file?: string | undefined
}

export type Declaration = {
  readonly path: string
  readonly source: string
  /** Several if the name is that of a type and of a value. */
  readonly statements: readonly ts.Statement[]
}

const isSource = (path: string): boolean =>
  /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/\.d\.ts$/.test(path)

const sourcesOf = (folder: string): readonly string[] => {
  if (!existsSync(folder)) throw new Error(`there is no ${folder}`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .sort()
    .map((path) => join(folder, path))
}

const declares = (statement: ts.Statement, name: string): boolean => {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.some((each) => each.name.getText() === name)
  }
  const declared = ts.getNameOfDeclaration(statement as ts.DeclarationStatement)
  return declared?.getText() === name
}

export const readDeclaration = (path: string, source: string, name: string): Declaration => {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  return { path, source, statements: statements.filter((statement) => declares(statement, name)) }
}

/** The only declaration that the anchor names in the project at `dir`; throws if there is none, or more than one. */
export const findDeclaration = (dir: string, { in: place, file }: Anchor): Declaration => {
  const [folder = '', name = ''] = place.split('/')
  const found = sourcesOf(join(dir, 'packages', folder, 'src'))
    .filter((path) => file === undefined || basename(path) === file)
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8')
      return source.includes(name) ? [readDeclaration(path, source, name)] : []
    })
    .filter(({ statements }) => statements.length > 0)
  const [declaration, ...more] = found
  if (!declaration) throw new Error(`no ${file ?? 'file'} of packages/${folder}/src declares ${name}`)
  if (more.length > 0) {
    throw new Error(
      `${place} is declared in ${found.map(({ path }) => basename(path)).join(', ')}: name the "file"`,
    )
  }
  return declaration
}
