import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

type AppJson = { readonly subPackages?: readonly { readonly root: string }[] }

/** The bytes that a phone fetches before its first page: the whole build without its subpackages. */
export const mainPackageBytes = (dist: string): number => {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  const apart = subPackages.map(({ root }) => join(dist, root) + sep)
  return filesIn(dist)
    .filter((file) => !apart.some((root) => file.startsWith(root)))
    .reduce((sum, file) => sum + statSync(file).size, 0)
}
