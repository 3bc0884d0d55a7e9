import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoCloud, Product } from '@hongbao/dev-bench/cli'
import { publishCatalog, rescheduleCampaign } from '@hongbao/service'
import { renderArt } from './art/render'
import { buildFunctions } from './build/build-functions'
import { buildVariant } from './build/build-miniprogram'
import { openDemoCloud } from './demo/open-demo-cloud'
import { artDir, miniprogramDist } from './paths'
import { seedCloud } from './seed-cloud'

/** One campaign ends a little later, so that the catalog is another. The SDK is pointed at a cloud when it loads. */
const passNight = async (): Promise<void> => {
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  const campaign = await cloudPorts.documents.get('campaigns', 'koi')
  if (!campaign) throw new Error('the demo has no koi')
  const schedule = { ...campaign.schedule, endsAt: campaign.schedule.endsAt + 1_000 }
  await rescheduleCampaign(cloudPorts, { ...campaign, schedule })
  await publishCatalog(cloudPorts)
}

/** A cloud with the demo campaigns, in a folder that goes with it; art and functions as the sources are now. */
const openCloud = async (): Promise<DemoCloud> => {
  await renderArt(artDir)
  await buildFunctions()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const cloud = await openDemoCloud({ port: 0, dataDir: folder })
  const catalog = await seedCloud(cloud, artDir)
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

/** What benchmarks measure of this repository. */
export const measuredProduct: Product = {
  openCloud,
  miniprogram: miniprogramDist,
  buildMiniprogram: (catalog) => buildVariant({ output: 'dist/measured', catalog }),
  buildEmptyApp: () => buildVariant({ source: 'empty', output: 'dist/empty' }),
}
