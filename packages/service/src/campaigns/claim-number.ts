/** How many characters of a claim's number a person reads out. With 40 bits two claims of a campaign hardly share one. */
const LENGTH = 10

/**
 * What a person reads out about their claim: the beginning of what the campaign's claims call them, a hash under the
 * campaign's own key.
 */
export const claimNumber = (claimId: string): string =>
  claimId.slice(claimId.indexOf(':') + 1).slice(0, LENGTH)
