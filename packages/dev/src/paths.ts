import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The root of this repository. */
export const root = join(import.meta.dirname, '../../..')

export const functionsDir = join(root, 'cloudfunctions')
/** The folders whose sources the functions are built from. */
export const functionSources = (): string[] => [
  ...readdirSync(functionsDir)
    .map((name) => join(functionsDir, name, 'src'))
    .filter((folder) => existsSync(folder)),
  ...['types', 'domain', 'service', 'cloud-kit'].map((name) => join(root, 'packages', name, 'src')),
]
export const infrastructureFile = join(root, 'packages/cloud-kit/src/infrastructure.ts')
export const miniprogramDir = join(root, 'packages/miniprogram')
export const miniprogramDist = join(miniprogramDir, 'dist/weapp')
/** The output of a watching Taro, so that `npm start` never touches what is built for upload and tests. */
export const miniprogramDevDist = join(miniprogramDir, 'dist/weapp-dev')
/** What the mini program is built from. */
export const miniprogramSources = () => ({
  folders: [
    join(miniprogramDir, 'src'),
    join(miniprogramDir, 'config'),
    ...['types', 'domain'].map((name) => join(root, 'packages', name, 'src')),
    join(root, 'packages/design'),
  ],
  files: [join(miniprogramDir, 'babel.config.js'), join(root, 'pnpm-lock.yaml')],
  settings: [
    process.version,
    process.env.NODE_ENV,
    process.env.TARO_APP_CLOUD_ENV,
    process.env.TARO_APP_CATALOG_ADDRESS,
  ],
})
/** The app that shows the mini program's components by themselves. */
export const miniprogramStories = { source: 'stories', output: 'dist/stories' }
export const miniprogramStoriesDist = join(miniprogramDir, miniprogramStories.output)
export const consoleDir = join(root, 'packages/console')
export const consoleDist = join(consoleDir, 'dist/site')
/** What `npm start` keeps between runs. */
export const dataDir = join(root, '.data')
