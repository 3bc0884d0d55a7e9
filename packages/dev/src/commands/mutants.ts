import { rmSync, writeFileSync } from 'node:fs'
import { defineCommand } from 'citty'
import { type Mutant, readMutants } from '../mutants/mutant'
import { plant } from '../mutants/plant'
import { type CheckResult, rebuild, runCheck } from '../mutants/run-check'
import { step } from '../progress'
import { PlainError } from '../say-plainly'
import { onStop } from '../start/on-stop'

const needsBuild = ({ caughtBy }: Mutant): boolean => caughtBy.startsWith('journeys')

/** Journeys run on builds. A change to the mini program needs Taro; any other needs the functions alone. */
const rebuildFor = async (dir: string, mutant: Mutant): Promise<void> => {
  if (!needsBuild(mutant)) return
  await rebuild(dir, mutant.in.startsWith('miniprogram/') ? 'everything' : 'functions')
}

/** Plants the defect, runs the check that must fail, and takes the defect out again. */
const tryMutant = async (dir: string, mutant: Mutant): Promise<CheckResult> => {
  const { path, before, after } = plant(dir, mutant)
  writeFileSync(path, after)
  try {
    await rebuildFor(dir, mutant)
    return await runCheck(dir, mutant.caughtBy)
  } finally {
    writeFileSync(path, before)
    await rebuildFor(dir, mutant)
  }
}

/** Throws where a check is red without a defect: it proves nothing. */
const checkBaseline = async (dir: string, mutants: readonly Mutant[]): Promise<void> => {
  for (const caughtBy of new Set(mutants.map((mutant) => mutant.caughtBy))) {
    const result = await step(`without a defect: ${caughtBy}`, () => runCheck(dir, caughtBy))
    if (result !== 'green') throw new PlainError(`"${caughtBy}" is ${result} with no defect planted.`)
  }
}

const tryAll = async (dir: string, all: readonly Mutant[]): Promise<string[]> => {
  const survivors: string[] = []
  for (const mutant of all) {
    const result = await step(`${mutant.name}: ${mutant.what}`, () => tryMutant(dir, mutant))
    console.log(`    ${result === 'red' ? 'caught' : `SURVIVED (${result})`} by ${mutant.caughtBy}`)
    if (result !== 'red') survivors.push(mutant.name)
  }
  return survivors
}

export const mutants = defineCommand({
  meta: {
    name: 'npm run mutants',
    description: 'Plants each known defect in a copy of the project; the check named beside it must go red.',
  },
  args: { names: { type: 'positional', required: false, description: 'Only these defects' } },
  run: async ({ args }) => {
    const all = readMutants(args._)
    const stop = onStop()
    const dir = await step('copying the project', async () =>
      (await import('../mutants/copy-project')).copyProject(),
    )
    stop.later(async () => rmSync(dir, { recursive: true, force: true }))
    try {
      if (all.some(needsBuild)) await step('building the copy', () => rebuild(dir, 'everything'))
      await checkBaseline(dir, all)
      const survivors = await tryAll(dir, all)
      if (survivors.length > 0) throw new PlainError(`Not caught: ${survivors.join(', ')}.`)
      console.log(`\nAll ${all.length} defects were caught.`)
    } finally {
      await stop.now()
    }
  },
})
