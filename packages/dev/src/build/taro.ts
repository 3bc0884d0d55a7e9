import { join } from 'node:path'
import { miniprogramDir } from '../paths'

const cli = join(miniprogramDir, 'node_modules/@tarojs/cli/bin/taro')

/** What Node runs to build the mini program once. */
export const BUILD = [cli, 'build', '--type', 'weapp']

/** Another app than the one that people get, as the package's configuration reads it from the environment. */
export type Variant = {
  /** A folder of the package. */
  readonly source?: string
  /** The folder it is built to. */
  readonly output: string
  /** The address of the published catalog, as a build for production is told. */
  readonly catalog?: string
}

export const environmentOf = ({ source, output, catalog }: Variant): NodeJS.ProcessEnv => ({
  TARO_APP_OUTPUT: output,
  ...(source && { TARO_APP_SOURCE: source }),
  ...(catalog && { TARO_APP_CATALOG_ADDRESS: catalog }),
})
