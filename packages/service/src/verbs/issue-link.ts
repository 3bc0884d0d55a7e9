import type { Id, Link } from '@hongbao/types'
import type { Instance } from '../instance'
import type { Ports } from '../ports'
import { ctokenName, readSecret } from '../secrets'

const LATE: Link = { state: 'late', retryAfterMs: 3_000 }

/**
 * A fresh link to WeChat's own claim page, for somebody whose grant is durable already. Whatever goes wrong here
 * leaves the grant as it is and answers "late".
 */
export const issueLink = async (
  ports: Ports,
  instance: Instance,
  campaignId: Id,
  openid: string,
): Promise<Link> => {
  const ctoken = await readSecret(ports, instance, ctokenName(campaignId)).catch(() => undefined)
  if (ctoken === undefined) return LATE
  const answer = await ports.coverApi.link({ openid, ctoken })
  return 'url' in answer ? { state: 'issued', url: answer.url } : LATE
}
