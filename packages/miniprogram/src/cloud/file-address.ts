import { currentStep, FIRST_FILE, type Timestamp } from '@hongbao/types'

/** @param address of `current.json` */
export const beside = (address: string, name: string): string => address.replace(/[^/]*$/, name)

/**
 * Of the file to ask for anew: what is current, or all in one for a phone that has nothing yet.
 * @param address of `current.json`
 */
export const newsAddress = (address: string, hasShelf: boolean, now: Timestamp): string =>
  `${hasShelf ? address : beside(address, FIRST_FILE)}?t=${currentStep(now)}`
