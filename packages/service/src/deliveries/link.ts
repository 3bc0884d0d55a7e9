import { ctokenOf, linkFailure } from '@hongbao/domain'
import { type Campaign, LATE_LINK, type Link } from '@hongbao/types'
import { raiseAlert } from '../alerts'
import type { Call } from '../call'
import { knownSecret, readSecret } from '../instance'
import { pauseRefusedCover } from '../operators/pause-refused-cover'
import { type Ports, StoreFault } from '../ports'
import type { Delivering } from './delivering'

/**
 * Every failure that waiting cannot mend raises an alert. A cover that is not set up for this mini program pauses its
 * campaign.
 */
const report = async (ports: Ports, campaign: Campaign, code: number): Promise<void> => {
  const failure = linkFailure(code)
  if (failure === 'wait') return
  await raiseAlert(ports, { rule: 'link-refused', subject: campaign._id, detail: { code } })
  if (failure === 'pause' && !campaign.schedule.paused) await pauseRefusedCover(ports, campaign)
}

const askForLink = async ({ ports, instance, openid }: Call, campaign: Campaign): Promise<Link> => {
  const name = ctokenOf(campaign)
  const ctoken = knownSecret(instance, name) ?? (await readSecret(ports, instance, name))
  if (ctoken === undefined) {
    await raiseAlert(ports, { rule: 'ctoken-missing', subject: campaign._id, detail: {} })
    return LATE_LINK
  }
  const answer = await ports.coverApi.link({ openid, ctoken })
  if ('url' in answer) return { state: 'issued', url: answer.url }
  await report(ports, campaign, answer.code)
  return LATE_LINK
}

/**
 * A fresh link to WeChat's own claim page, for a person whose grant is durable already. Any failure leaves the grant as
 * it is and answers "late".
 */
const issueLink = async (call: Call, campaign: Campaign): Promise<Link> => {
  try {
    return await askForLink(call, campaign)
  } catch (error) {
    if (error instanceof StoreFault) return LATE_LINK
    throw error
  }
}

/** The link is asked for at each call, so nothing has to be there for a unit. */
export const link: Delivering = {
  needsCtoken: true,
  handOver: issueLink,
  refuseStock: async () => undefined,
  erase: async () => true,
}
