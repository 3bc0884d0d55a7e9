import type { Mark } from '../plan/observed'

/**
 * A function's description may hold letters, digits, spaces, commas, full stops and line breaks, so the mark is made of
 * these. Source: `CreateFunctionRequest.Description` in Tencent's own SDK.
 */
const MARK = /^hongbao covers, package ([0-9a-f]{64}), stored as (\w+)\.$/

export const writeMark = ({ zip, stored }: Mark): string =>
  `hongbao covers, package ${zip}, stored as ${stored}.`

/** Undefined when a person or another tool wrote the description. */
export const readMark = (description: string): Mark | undefined => {
  const [, zip, stored] = MARK.exec(description) ?? []
  return zip !== undefined && stored !== undefined ? { zip, stored } : undefined
}

const NOTHING = 'nothing'

/** A hash as the platform writes it, with the signs that a description may hold. */
export const plainHash = (hash: string | undefined): string => hash?.replaceAll(/\W/g, '') || NOTHING

const KEPT = /^hongbao covers, package ([0-9a-f]{64})\.$/

export const writeKept = (zip: string): string => `hongbao covers, package ${zip}.`

export const readKept = (description: string): string | undefined => KEPT.exec(description)?.[1]
