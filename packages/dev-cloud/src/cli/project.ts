import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../cloud-error'

/** What of WeChat's `project.config.json` matters here. */
const projectFile = v.object({ cloudfunctionRoot: v.optional(v.string()), appid: v.optional(v.string()) })

/** A mini program's folder. */
export type Project = { readonly functionsDir: string | undefined; readonly appid: string | undefined }

/** Reads `project.config.json`; undefined when the folder has none. Throws `UsageError` when it cannot be read. */
export const readProject = (folder: string): Project | undefined => {
  const path = join(resolve(folder), 'project.config.json')
  if (!existsSync(path)) return undefined
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), projectFile), readFileSync(path, 'utf8'))
  if (!parsed.success) throw new UsageError(`${path} cannot be read: ${parsed.issues[0].message}.`)
  const { cloudfunctionRoot, appid } = parsed.output
  // DevTools writes "touristappid" where there is no account.
  const isAppid = appid !== undefined && /^wx[0-9a-z]{16}$/.test(appid)
  return {
    functionsDir: cloudfunctionRoot ? join(resolve(folder), cloudfunctionRoot) : undefined,
    appid: isAppid ? appid : undefined,
  }
}
