import { cpSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import * as v from 'valibot'

const packageSchema = v.object({
  name: v.optional(v.string(), ''),
  main: v.optional(v.string()),
  /** The folder of a package that is made for mini programs. */
  miniprogram: v.optional(v.string()),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
})

type Package = v.InferOutput<typeof packageSchema> & { readonly folder: string }

/** The folder of packages that are made for mini programs and do not say where. */
const DEFAULT_FOLDER = 'miniprogram_dist'

/**
 * Puts the packages that `folder` depends on into `target`, as DevTools' "Build npm" does: a package that is made for
 * mini programs is copied, any other becomes one script
 * (https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html). Packages that are not installed are left out.
 * @returns the names of the packages that are not installed
 */
export const packNpm = (folder: string, target: string): string[] => {
  const missing: string[] = []
  const done = new Set<string>()
  const wanted = Object.keys(readPackage(folder).dependencies).map((name) => ({ name, from: folder }))
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    const { name, from } = next
    if (done.has(name)) continue
    done.add(name)
    const found = findPackage(name, from)
    if (!found) missing.push(name)
    else {
      packOne(found, join(target, name))
      const { folder: inside } = found
      wanted.push(...Object.keys(found.dependencies).map((one) => ({ name: one, from: inside })))
    }
  }
  return missing
}

const packOne = (found: Package, target: string): void => {
  const made = join(found.folder, found.miniprogram ?? DEFAULT_FOLDER)
  if (existsSync(made))
    cpSync(made, target, { recursive: true, filter: (path) => !path.startsWith(join(made, 'node_modules')) })
  else packScript(found, target)
}

/** A package that a mini program cannot run is left out: its `require` fails where the program uses it. */
const packScript = ({ folder, main }: Package, target: string): void => {
  const entry = [main, 'index.js']
    .map((name) => name && join(folder, name))
    .find((path) => path && resolvable(path))
  if (!entry) return
  const { dependencies } = readPackage(folder)
  try {
    buildSync({
      entryPoints: [resolvable(entry) ?? entry],
      outfile: join(target, 'index.js'),
      bundle: true,
      format: 'cjs',
      target: 'es2017',
      platform: 'neutral',
      mainFields: ['main', 'module'],
      external: Object.keys(dependencies),
      logLevel: 'silent',
    })
  } catch {}
}

const resolvable = (path: string): string | undefined => {
  try {
    return createRequire(path).resolve(path)
  } catch {
    return undefined
  }
}

const readPackage = (folder: string): Package => {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  return { ...v.parse(packageSchema, JSON.parse(text)), folder }
}

/** Finds a package in the nearest node_modules, from `from` upwards. */
const findPackage = (name: string, from: string): Package | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return readPackage(found)
    if (dirname(folder) === folder) return null
  }
}
