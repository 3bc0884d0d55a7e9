import type { Cloud } from '@hongbao/dev-cloud'
import { OPERATORS_PAGE, publishCatalog, ROBOT_WEBHOOK, saveSetting } from '@hongbao/service'
import { artDir } from './art/art-dir'
import { DEMO_ROBOT_KEY, seedDemo } from './campaigns/seed-demo'
import { forgetCampaign } from './forget-campaign'

export type Reached = Pick<Cloud, 'environment' | 'url'>

/** The product's own ports. wx-server-sdk reads the environment when it loads, so it is loaded here. */
export const reach = async (cloud: Reached) => {
  Object.assign(process.env, cloud.environment())
  return import('@hongbao/cloud-kit')
}

/** Tells functions the robot of a local cloud, and the page where its operators look. */
export const tellRobot = async (cloud: Reached): Promise<void> => {
  const { cloudPorts } = await reach(cloud)
  const webhook = `${cloud.url}/wecom/cgi-bin/webhook/send?key=${DEMO_ROBOT_KEY}`
  await saveSetting(cloudPorts, ROBOT_WEBHOOK, webhook)
  await saveSetting(cloudPorts, OPERATORS_PAGE, cloud.url)
}

/**
 * Puts the demo into a local cloud as any trusted process would: through wx-server-sdk. Publishes the catalog at once,
 * where patrol would do so within a minute. Answers with the address of the catalog.
 */
export const seedCloud = async (cloud: Reached): Promise<string> => {
  const { cloudPorts, uploadFile } = await reach(cloud)
  await seedDemo(cloudPorts, uploadFile, forgetCampaign, artDir)
  await tellRobot(cloud)
  await publishCatalog(cloudPorts)
  return (await cloudPorts.documents.get('published', 'catalog'))?.address ?? ''
}
