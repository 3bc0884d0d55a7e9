import { makeOwnerToken } from '@hongbao/service'
import { INVITATION_CODE } from '@hongbao/types/operate'
import { demoBrands } from './campaigns/demo-brands'
import { type Reached, reach } from './seed-cloud'

/** A one-time code: whoever scans it becomes the owner of the local environment and of the demo's brands. */
export const makeDemoOwner = async (cloud: Reached): Promise<string> => {
  const { cloudPorts } = await reach(cloud)
  const { token } = await makeOwnerToken(cloudPorts, { name: 'Demo 店主', brands: demoBrands })
  return INVITATION_CODE + token
}
