import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { transformSync } from 'esbuild'
import type { Problem } from '../compile/compiled-app'
import { packNpm } from './pack-npm'
import type { Project } from './read-project'

/** What a build did, besides copying. */
export type ProjectBuild = {
  readonly out: string
  /** Mistakes by which a file could not be built. */
  readonly problems: Problem[]
  /** Packages that package.json names and that are not installed. */
  readonly missingPackages: string[]
}

/** Folders that never belong to a mini program's own files. */
const SKIPPED = new Set(['node_modules', '.git', '.svn'])

type Convert = (source: string, file: string) => Promise<string>

/** A kind of source that DevTools compiles where project.config.json names its plugin. */
type Kind = {
  readonly plugin: string
  readonly ending: string
  readonly becomes: string
  readonly convert: Convert
}

const KINDS: readonly Kind[] = [
  {
    plugin: 'typescript',
    ending: '.ts',
    becomes: '.js',
    convert: async (source, file) => fromTypeScript(source, file),
  },
  { plugin: 'less', ending: '.less', becomes: '.wxss', convert: (source, file) => fromLess(source, file) },
  { plugin: 'sass', ending: '.scss', becomes: '.wxss', convert: (source, file) => fromSass(source, file) },
  { plugin: 'sass', ending: '.sass', becomes: '.wxss', convert: (source, file) => fromSass(source, file) },
]

/** Builds what DevTools would build of a project into `out`: TypeScript, less, sass and npm packages. */
export const buildProject = async (project: Project, out: string): Promise<ProjectBuild> => {
  const problems: Problem[] = []
  const kinds = KINDS.filter(({ plugin }) => project.plugins.has(plugin))
  mkdirSync(out, { recursive: true })
  for (const file of listFiles(project.root)) {
    const kind = kinds.find(({ ending }) => file.endsWith(ending) && !file.endsWith('.d.ts'))
    if (kind) await convertFile(project.root, out, file, kind, problems)
    else copyFile(project.root, out, file)
  }
  copyConfig(project, out)
  addExtendedLibraries(project, out)
  const missingPackages = project.packages.flatMap(({ folder, target }) =>
    packNpm(folder, join(out, target, 'miniprogram_npm')),
  )
  return { out, problems, missingPackages: [...new Set(missingPackages)] }
}

/** Whether a project has anything to build; one that does not is run where it is. */
export const needsBuild = ({ root, plugins, packages }: Project): boolean =>
  extendedLibraries(root).length > 0 ||
  packages.some(
    ({ folder, target }) => hasDependencies(folder) && !existsSync(join(root, target, 'miniprogram_npm')),
  ) ||
  listFiles(root).some((file) =>
    KINDS.some(({ plugin, ending }) => plugins.has(plugin) && file.endsWith(ending)),
  )

/** Libraries that WeChat brings where app.json asks for them, and the packages that hold them. */
const EXTENDED: Readonly<Record<string, string>> = { weui: 'weui-miniprogram' }

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#useExtendedLib */
const extendedLibraries = (root: string): string[] => {
  const file = join(root, 'app.json')
  if (!existsSync(file)) return []
  try {
    const { useExtendedLib = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
      useExtendedLib?: Record<string, boolean>
    }
    return Object.keys(EXTENDED).filter((name) => useExtendedLib[name])
  } catch {
    // The compiler names what is wrong with app.json.
    return []
  }
}

const addExtendedLibraries = ({ root }: Project, out: string): void => {
  for (const name of extendedLibraries(root)) {
    const library = EXTENDED[name] ?? ''
    const target = join(out, 'miniprogram_npm', library)
    if (existsSync(target)) continue
    const folder = dirname(createRequire(import.meta.filename).resolve(`${library}/package.json`))
    cpSync(join(folder, 'miniprogram_dist'), target, { recursive: true })
  }
}

const hasDependencies = (folder: string): boolean => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  return Object.keys(dependencies).length > 0 && existsSync(join(folder, 'node_modules'))
}

const listFiles = (root: string): string[] => {
  const found: string[] = []
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) found.push(relative(root, path))
    }
  }
  visit(root)
  return found.sort()
}

const copyFile = (root: string, out: string, file: string): void => {
  mkdirSync(dirname(join(out, file)), { recursive: true })
  cpSync(join(root, file), join(out, file))
}

/** The build keeps the project's appid, and so its storage. */
const copyConfig = ({ folder }: Project, out: string): void => {
  cpSync(join(folder, 'project.config.json'), join(out, 'project.config.json'))
}

const convertFile = async (
  root: string,
  out: string,
  file: string,
  { ending, becomes, convert }: Kind,
  problems: Problem[],
): Promise<void> => {
  const source = readFileSync(join(root, file), 'utf8')
  const target = join(out, `${file.slice(0, -ending.length)}${becomes}`)
  mkdirSync(dirname(target), { recursive: true })
  try {
    writeFileSync(target, await convert(source, join(root, file)))
  } catch (error) {
    const { line, message } = error as Error & { line?: number }
    problems.push({ level: 'error', file, line, message })
  }
}

const fromTypeScript = (source: string, file: string): string =>
  transformSync(source, { loader: 'ts', format: 'cjs', target: 'es2018', sourcefile: file }).code

const fromLess: Convert = async (source, file) => {
  const { default: less } = await import('less')
  return (await less.render(source, { filename: file, paths: [dirname(file)] })).css
}

const fromSass: Convert = async (source, file) => {
  const sass = await import('sass')
  const syntax = file.endsWith('.sass') ? 'indented' : 'scss'
  return sass.compileString(source, { syntax, loadPaths: [dirname(file)], logger: sass.Logger.silent }).css
}
