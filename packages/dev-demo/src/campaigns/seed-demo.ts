import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  grantCover,
  newInstance,
  type Ports,
  personOf,
  publishCampaign,
  REMINDER_TEMPLATE,
  reclaimLeases,
  rescheduleCampaign,
  saveSetting,
} from '@hongbao/service'
import type { Campaign } from '@hongbao/types'
import { type ArtFile, artFiles } from '../art/artwork'
import { MINUTE } from '../time'
import { type ArtFiles, dateCampaign } from './date-campaign'
import type { DemoCampaign } from './demo-campaign'
import { demoCampaigns } from './demo-campaigns'

/** The message template of the demo's reminders, made up. */
export const DEMO_REMINDER_TEMPLATE = 'demo-cover-opens'

/** The key of the robot that tells the demo's operators, made up. */
export const DEMO_ROBOT_KEY = 'demo-robot'

/** The secret that WeChat's cover platform gives out for a cover, made up. */
export const demoCtoken = (slug: string): string => `demo-ctoken-${slug}`

type Upload = (path: string, content: Buffer) => Promise<string>

const uploadArt = async (slug: string, artDir: string, upload: Upload): Promise<ArtFiles> => {
  const uploadFile = async (name: ArtFile) => {
    const path = `covers/${slug}/${name}`
    return [name, await upload(path, await readFile(join(artDir, path)))] as const
  }
  const ids = new Map(await Promise.all(artFiles.map(uploadFile)))
  return (name) => ids.get(name) ?? ''
}

/** Made-up people claim through the same verb as everybody else. */
const claimAsCrowd = async (ports: Ports, campaign: Campaign, size: number): Promise<void> => {
  const instance = newInstance()
  for (let n = 0; n < size; n++) {
    const person = await personOf(ports, instance, `demo-crowd-${n}`)
    await grantCover(ports, instance, campaign, person)
  }
}

const hasOnlyCrowd = async (ports: Ports, { slug, crowd = 0 }: DemoCampaign): Promise<boolean> => {
  const claims = await ports.documents.find(
    'claims',
    { campaignId: slug },
    { fields: ['unit'], limit: crowd + 1 },
  )
  return claims.length <= crowd
}

/** Returns what the seed's own leases have left: on a clock that is a minute ahead, all of them are stale. */
const reclaimNow = (ports: Ports): Promise<unknown> =>
  reclaimLeases({ ...ports, clock: { ...ports.clock, now: () => ports.clock.now() + MINUTE } })

/**
 * Puts the demo campaigns into the environment that `ports` reach. A campaign that exists keeps its stock and its claims.
 * Its dates are moved only while nobody but the made-up crowd has claimed.
 */
export const seedDemo = async (ports: Ports, upload: Upload, artDir: string): Promise<void> => {
  const now = ports.clock.now()
  const art = await Promise.all(demoCampaigns.map(({ slug }) => uploadArt(slug, artDir, upload)))
  for (const [n, demo] of demoCampaigns.entries()) {
    const campaign = dateCampaign(demo, demoCampaigns.length - n, now, art[n] as ArtFiles)
    if (await publishCampaign(ports, campaign, demoCtoken(demo.slug))) {
      await claimAsCrowd(ports, campaign, demo.crowd ?? 0)
    } else if (await hasOnlyCrowd(ports, demo)) {
      await rescheduleCampaign(ports, campaign)
    }
  }
  await saveSetting(ports, REMINDER_TEMPLATE, DEMO_REMINDER_TEMPLATE)
  await reclaimNow(ports)
}
