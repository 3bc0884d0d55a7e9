import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Bench } from '../bench'
import { startCloudOn } from '../cloud/measured-cloud'
import { end } from '../cloud/start-process'
import { createLedger, type Ledger } from './ledger'
import { inspect, type Losses, writeUntilKilled } from './writers'

const WRITERS = 8

/** A kill comes after at most this many acknowledged pairs. The number varies, so that kills hit every part of a commit. */
const MOST_PAIRS = 60

/** Kills on one data folder. With more, each start takes longer and nothing new is tested. */
const KILLS_PER_FOLDER = 25

/** Kills the cloud under write load. After each start it looks for everything that was acknowledged. */
export const crashBench: Bench = {
  description: `SIGKILLs under the load of ${WRITERS} writers of documents in pairs`,
  run: async (say, { kills }) => {
    const found: Found[] = []
    for (let done = 0; done < kills; done += KILLS_PER_FOLDER) {
      found.push(await killOnOneFolder(Math.min(KILLS_PER_FOLDER, kills - done)))
      say(`${Math.min(done + KILLS_PER_FOLDER, kills)} kills, ${total(found, 'pairs')} acknowledged pairs`)
    }
    return rowsOf(kills, found)
  },
}

type Found = Losses & { readonly pairs: number }

const total = (found: readonly Found[], of: keyof Found): number =>
  found.reduce((sum, each) => sum + each[of], 0)

const killOnOneFolder = async (kills: number): Promise<Found> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-crash-'))
  const ledger = createLedger()
  const losses: Losses[] = []
  try {
    for (let kill = 0; kill < kills; kill++) losses.push(await round(folder, ledger, kill))
    losses.push(await lookOnce(folder, ledger))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const worst = (of: keyof Losses) => Math.max(...losses.map((each) => each[of]))
  return { lost: worst('lost'), torn: worst('torn'), uncounted: worst('uncounted'), pairs: ledger.size() }
}

/** Starts on the data that the last kill left, checks it, writes more, and kills. */
const round = async (folder: string, ledger: Ledger, kill: number): Promise<Losses> => {
  const cloud = await startCloudOn(folder)
  const losses = await inspect(cloud.admin, ledger)
  const writers = Array.from({ length: WRITERS }, (_, n) =>
    writeUntilKilled(cloud.admin, `${kill}.${n}`, ledger),
  )
  const enough = ledger.size() + Math.ceil(Math.random() * MOST_PAIRS)
  const written = Promise.all(writers)
  await Promise.race([written, until(() => ledger.size() >= enough || cloud.child.signalCode !== null)])
  await end(cloud.child, 'SIGKILL')
  await written
  return losses
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setTimeout(1)
}

const lookOnce = async (folder: string, ledger: Ledger): Promise<Losses> => {
  const cloud = await startCloudOn(folder)
  const losses = await inspect(cloud.admin, ledger)
  await cloud.stop()
  return losses
}

const rowsOf = (kills: number, found: readonly Found[]) => {
  const row = (what: string, of: keyof Losses) => ({
    what,
    measured: `${total(found, of)}`,
    baseline: `${kills} kills, ${total(found, 'pairs')} acknowledged pairs`,
    target: '0',
    held: total(found, of) === 0,
  })
  return [
    row('acknowledged documents that were lost', 'lost'),
    row('pairs of which one document was there without the other', 'torn'),
    row('increments that were acknowledged and not counted', 'uncounted'),
  ]
}
