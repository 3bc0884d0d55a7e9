import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { buildMiniprogram } from '../build/build-miniprogram'
import { miniprogramDist, root } from '../paths'
import { step } from '../progress'
import { runNode, runNpm } from '../run-process'
import { checkWithWechatCompilers } from '../wechat-compilers'

/** WeChat's packager: 276 MB and a thousand packages, so it is fetched on demand and kept out of the workspace. */
const PACKAGER = 'miniprogram-ci@2.1.42'
const packagerDir = join(root, 'node_modules/.cache/wechat-packager')

const installPackager = async (): Promise<void> => {
  await mkdir(packagerDir, { recursive: true })
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  await runNpm(['install', '--prefix', '.', PACKAGER, ...quietly], { cwd: packagerDir, quiet: true })
}

/** Makes a folder with the built mini program alone, because the packager walks all of its project. */
const stage = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'verify-wechat-'))
  await cp(miniprogramDist, join(dir, 'miniprogram'), { recursive: true })
  const config = { appid: 'touristappid', compileType: 'miniprogram', miniprogramRoot: 'miniprogram/' }
  await writeFile(join(dir, 'project.config.json'), JSON.stringify(config))
  return dir
}

const packStaged = async (): Promise<void> => {
  const dir = await stage()
  try {
    // The packager leaves folders in its working directory.
    const script = join(root, 'packages/dev/pack-offline.mjs')
    await runNode([script, packagerDir, dir], { quiet: true, cwd: dir })
  } finally {
    await rm(dir, { recursive: true })
  }
}

export const verifyWechat = defineCommand({
  meta: {
    name: 'npm run verify:wechat',
    description: `WeChat's own compilers and packager (${PACKAGER}, fetched once) accept the build. No login, no upload.`,
  },
  run: async () => {
    await step('building the mini program', buildMiniprogram)
    await checkWithWechatCompilers()
    await step(`fetching ${PACKAGER}`, installPackager)
    await step('packing as an upload would', packStaged)
    console.log('\nWeChat would take this build.')
  },
})
