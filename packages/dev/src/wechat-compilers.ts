import { createRequire } from 'node:module'
import { miniprogramDist } from './paths'
import { PlainError } from './say-plainly'

type Compilers = { wxmlToJs(dir: string): unknown; wxssToJs(dir: string): unknown }

const hasBinaries = process.arch === 'x64'

/**
 * Compiles the built mini program with WeChat's own wcc and wcsc, from the package `miniprogram-compiler`. An upload would
 * refuse what they refuse. Their binaries are x86-64 only.
 */
export const checkWithWechatCompilers = async (): Promise<void> => {
  if (!hasBinaries)
    return console.log(`SKIPPED: WeChat's compilers are x86-64 only; this is ${process.arch}.`)
  const compilers: Compilers = createRequire(import.meta.url)('miniprogram-compiler')
  for (const [what, compile] of [
    ['wxml', compilers.wxmlToJs],
    ['wxss', compilers.wxssToJs],
  ] as const) {
    try {
      await compile(miniprogramDist)
      console.log(`  WeChat's compiler accepts the ${what}.`)
    } catch (error) {
      throw new PlainError(
        `WeChat's compiler refuses the ${what}: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
}
