import type { Cloud } from '@hongbao/dev-cloud'
import { OPERATORS_PAGE, publishCatalog, ROBOT_WEBHOOK, saveSetting } from '@hongbao/service'
import { DEMO_ROBOT_KEY, seedDemo } from './demo/seed-demo'

/** Lets functions know the robot of a local cloud, and where its operators look. */
export const tellRobot = async (cloud: Pick<Cloud, 'environment' | 'url'>): Promise<void> => {
  Object.assign(process.env, cloud.environment())
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  const webhook = `${cloud.url}/wecom/cgi-bin/webhook/send?key=${DEMO_ROBOT_KEY}`
  await saveSetting(cloudPorts, ROBOT_WEBHOOK, webhook)
  await saveSetting(cloudPorts, OPERATORS_PAGE, cloud.url)
}

/**
 * Seeds a local cloud the way any trusted process would reach it: through wx-server-sdk, pointed there by the
 * environment alone, and publishes the catalog at once, as patrol would within a minute; answers with where that
 * is. The SDK reads the environment when it loads, so it loads here.
 */
export const seedCloud = async (
  cloud: Pick<Cloud, 'environment' | 'url'>,
  artDir: string,
): Promise<string> => {
  Object.assign(process.env, cloud.environment())
  const { cloudPorts, uploadFile } = await import('@hongbao/cloud-kit')
  await seedDemo(cloudPorts, uploadFile, artDir)
  await tellRobot(cloud)
  await publishCatalog(cloudPorts)
  return (await cloudPorts.documents.get('published', 'catalog'))?.address ?? ''
}
