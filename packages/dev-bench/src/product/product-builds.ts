import { buildVariant } from '@hongbao/dev'

/** Builds the mini program as for production, told the address of the catalog. Answers with its folder. */
export const buildMeasured = (catalog: string): Promise<string> =>
  buildVariant({ output: 'dist/measured', catalog })

/** Builds a Taro app that shows one word. Answers with its folder. */
export const buildEmptyApp = (): Promise<string> => buildVariant({ source: 'empty', output: 'dist/empty' })
