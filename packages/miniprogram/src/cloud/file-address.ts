import { currentStep, FIRST_FILE, type Timestamp } from '@hongbao/types'

/** @param address the address of `current.json` */
export const beside = (address: string, name: string): string => address.replace(/[^/]*$/, name)

/**
 * The address of the file to ask for first: `current.json`, or `first.json` for a phone that has no files yet.
 * @param address the address of `current.json`
 */
export const newsAddress = (address: string, hasShelf: boolean, now: Timestamp): string =>
  `${hasShelf ? address : beside(address, FIRST_FILE)}?t=${currentStep(now)}`
