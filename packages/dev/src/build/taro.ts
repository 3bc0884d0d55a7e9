import { join } from 'node:path'
import { miniprogramDir } from '../paths'

const cli = join(miniprogramDir, 'node_modules/@tarojs/cli/bin/taro')

/** Node's arguments to build the mini program once. */
export const BUILD = [cli, 'build', '--type', 'weapp']

/** An app other than the one that people get. The package's configuration reads it from the environment. */
export type Variant = {
  /** The folder of its sources, in the package. */
  readonly source?: string
  /** The folder it is built to, in the package. */
  readonly output: string
  /** The address of the published catalog, which a build for production contains. */
  readonly catalog?: string
}

export const environmentOf = ({ source, output, catalog }: Variant): NodeJS.ProcessEnv => ({
  TARO_APP_OUTPUT: output,
  ...(source && { TARO_APP_SOURCE: source }),
  ...(catalog && { TARO_APP_CATALOG_ADDRESS: catalog }),
})
