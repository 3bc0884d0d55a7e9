import { openClaimPage } from '../cloud/claim-page'
import type { Delivering } from './delivering'

/** The url opens WeChat's own claim page. */
export const link: Delivering = {
  open: async (handed) => (handed.state === 'issued' ? openClaimPage(handed.url) : 'failed'),
}
