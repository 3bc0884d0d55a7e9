import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { miniprogramDir } from '../paths'
import { runNpm, runProcess } from '../run-process'
import { BUILD, environmentOf, type Variant } from './taro'

/** The production build. The package's own script checks that it is complete and how large it is. */
export const buildMiniprogram = (): Promise<void> =>
  runNpm(['run', '--silent', 'build'], { cwd: miniprogramDir, quiet: true })

/** A production build of another app. Answers with its folder. */
export const buildVariant = async (variant: Variant): Promise<string> => {
  rmSync(join(miniprogramDir, variant.output), { recursive: true, force: true })
  const env = { ...process.env, NODE_ENV: 'production', ...environmentOf(variant) }
  await runProcess(process.execPath, BUILD, { cwd: miniprogramDir, quiet: true, env })
  return join(miniprogramDir, variant.output)
}
