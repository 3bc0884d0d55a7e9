import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions, functionsDir, infrastructureFile } from '@hongbao/dev'
import { artDir, openDemoCloud, seedCloud } from '@hongbao/dev-demo'
import { renderArt } from '@hongbao/dev-demo/art'
import { moveEnd, publishCatalog } from '@hongbao/service'
import { operate } from '@hongbao/service/testing'

/** The product on a local cloud of its own, with the demo campaigns. */
export type ProductCloud = {
  /** Where a phone calls functions. */
  readonly clientUrl: string
  /** Where its counters are read, with its token. */
  readonly controlUrl: string
  /** Where public files are read. */
  readonly storageUrl: string
  /** The address of the published catalog's `current.json`. */
  readonly catalog: string
  /** What a night changes: a campaign, and with it the catalog. */
  readonly passNight: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Ends one campaign a little later, so that the catalog differs. The SDK is pointed at a cloud when it loads. */
const passNight = async (): Promise<void> => {
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  const campaign = await cloudPorts.documents.get('campaigns', 'koi')
  if (!campaign) throw new Error('the demo has no koi')
  await operate(cloudPorts, moveEnd, 'koi', { endsAt: campaign.schedule.endsAt + 1_000 })
  await publishCatalog(cloudPorts)
}

/** Builds functions and art from the sources as they are, and opens a cloud in a folder that is removed on close. */
export const openProductCloud = async (): Promise<ProductCloud> => {
  await renderArt(artDir)
  await buildFunctions()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const cloud = await openDemoCloud({ port: 0, dataDir: folder, functionsDir, infrastructureFile })
  const catalog = await seedCloud(cloud)
  return {
    clientUrl: cloud.clientUrl,
    controlUrl: cloud.controlUrl,
    storageUrl: new URL('/storage/', cloud.url).href,
    catalog,
    passNight,
    close: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
