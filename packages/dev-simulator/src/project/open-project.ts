import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../compile/compiled-app'
import { buildProject, needsBuild } from './build-project'
import { isProject, readProject } from './read-project'

/** A mini program that can be run. */
export type OpenProject = {
  /** The folder with the app.json to run. */
  readonly dist: string
  readonly problems: readonly Problem[]
  readonly missingPackages: readonly string[]
  /** Removes what was built. */
  close(): void
}

/**
 * Opens a folder as DevTools would: what project.config.json names is built, and a folder with nothing to build is run
 * as it is.
 */
export const openProject = async (folder: string): Promise<OpenProject> => {
  const asItIs = { problems: [], missingPackages: [], close() {} }
  if (!isProject(folder)) return { dist: folder, ...asItIs }
  const project = readProject(folder)
  if (!needsBuild(project)) return { dist: project.root, ...asItIs }
  const out = mkdtempSync(join(tmpdir(), 'mini-program-'))
  const { problems, missingPackages } = await buildProject(project, out)
  return { dist: out, problems, missingPackages, close: () => rmSync(out, { recursive: true, force: true }) }
}
