import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { CompileError } from '../compile/compile-error'

/** The part of project.config.json that says what to build (https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html). */
const projectSchema = v.object({
  miniprogramRoot: v.optional(v.string(), ''),
  srcMiniprogramRoot: v.optional(v.string()),
  cloudfunctionRoot: v.optional(v.string()),
  appid: v.optional(v.string()),
  setting: v.optional(
    v.object({
      useCompilerPlugins: v.optional(v.union([v.array(v.string()), v.literal(false)]), false),
      packNpmManually: v.optional(v.boolean(), false),
      packNpmRelationList: v.optional(
        v.array(v.object({ packageJsonPath: v.string(), miniprogramNpmDistDir: v.string() })),
        [],
      ),
    }),
    {},
  ),
})

/** A folder that DevTools would open. */
export type Project = {
  readonly folder: string
  /** Where app.json is. */
  readonly root: string
  /** Where the cloud functions are, if there are any. */
  readonly functions: string | null
  readonly plugins: ReadonlySet<string>
  /** Folders with a package.json whose packages the mini program uses, and where they go, from `root`. */
  readonly packages: readonly { readonly folder: string; readonly target: string }[]
}

const CONFIG = 'project.config.json'

export const isProject = (folder: string): boolean => existsSync(join(folder, CONFIG))

/** @throws {CompileError} when project.config.json cannot be read, with what is wrong in it */
export const readProject = (folder: string): Project => {
  const { miniprogramRoot, srcMiniprogramRoot, cloudfunctionRoot, setting } = parseConfig(folder)
  const root = join(folder, srcMiniprogramRoot ?? miniprogramRoot)
  const { useCompilerPlugins, packNpmManually, packNpmRelationList } = setting
  const manual = packNpmRelationList.map(({ packageJsonPath, miniprogramNpmDistDir }) => ({
    folder: join(folder, packageJsonPath, '..'),
    target: join(folder, miniprogramNpmDistDir).slice(root.length),
  }))
  const own = [...new Set([root, folder])].map((one) => ({ folder: one, target: '' }))
  return {
    folder,
    root,
    functions: cloudfunctionRoot ? join(folder, cloudfunctionRoot) : null,
    plugins: new Set(useCompilerPlugins || []),
    packages: packNpmManually ? manual : own.filter((one) => existsSync(join(one.folder, 'package.json'))),
  }
}

const parseConfig = (folder: string): v.InferOutput<typeof projectSchema> => {
  const text = readFileSync(join(folder, CONFIG), 'utf8')
  try {
    return v.parse(projectSchema, JSON.parse(text))
  } catch (error) {
    throw new CompileError(`${CONFIG} in ${folder} cannot be read: ${(error as Error).message}`)
  }
}
