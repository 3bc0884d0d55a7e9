import { defineCommand } from 'citty'
import { DeployError } from '../deploy-error'
import { examine } from '../doctor/examine'
import type { PublicAnswer } from '../doctor/finding'
import { tellFindings } from '../doctor/tell-findings'
import type { Pace } from '../management/management'
import { connect, declared, parseEnvId, systemPace } from './environment'

const LONGEST_BODY = 100_000
const PATIENCE_MS = 10_000

const fetchPublic = async (url: string): Promise<PublicAnswer> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
  const body = (await response.text()).slice(0, LONGEST_BODY)
  return { status: response.status, cacheControl: response.headers.get('cache-control') ?? '', body }
}

/** `npm run doctor`. It ends with 1 when something is wrong. */
export const createDoctorCommand = (build: () => Promise<void>, pace: Pace = systemPace) =>
  defineCommand({
    meta: {
      name: 'npm run doctor --',
      description:
        'Says whether a real environment is right: each check, what was seen, and what to do. It inserts probes into collections with unique indexes and removes them.',
    },
    args: { env: { type: 'string', description: "The environment's id" } },
    run: async ({ args }) => {
      const envId = parseEnvId(args.env)
      const asking = connect(envId, pace)
      await build()
      const findings = await examine({ envId, asking, pace, declared: declared(), fetchPublic })
      for (const line of tellFindings(findings)) console.log(line)
      if (findings.some(({ kind }) => kind === 'wrong')) throw new DeployError(`${envId} is not right yet.`)
    },
  })
