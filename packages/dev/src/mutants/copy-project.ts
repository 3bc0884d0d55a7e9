import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { artDir } from '@hongbao/dev-demo'
import { root } from '../paths'
import { runNpx } from '../run-process'

/** Files of the working tree that git tracks or would track. */
const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)))

/** Makes an installed copy of the project to plant defects in. The working tree stays as it is. */
export const copyProject = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'mutants-'))
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    cpSync(join(root, file), join(dir, file))
  }
  if (existsSync(artDir)) cpSync(artDir, artDir.replace(root, dir), { recursive: true })
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline']
  await runNpx(install, { cwd: dir, quiet: true })
  return dir
}
