import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineCommand } from 'citty'
import { compileApp } from '../compile/compile-app'
import type { CompiledApp } from '../compile/compiled-app'
import { openProject } from '../project/open-project'
import { SimulatorError } from '../server/options'
import { startSimulator } from '../server/start-simulator'
import { type PageRow, surveyPages } from './survey'
import { connectSurvey } from './survey-phone'
import { countRows, toMarkdown } from './survey-table'

/** `npm run simulator -- survey DIR`: opens every page of a program and prints what became of each. */
export const surveyCommand = defineCommand({
  meta: { name: 'survey', description: 'Opens every page of a mini program and prints a row for each.' },
  args: {
    dir: {
      type: 'positional',
      required: true,
      description: 'a built mini program, or a folder with a project.config.json',
    },
    out: { type: 'string', description: 'a folder for pictures, survey.json and survey.md' },
    only: { type: 'string', description: 'only pages whose path contains this' },
  },
  async run({ args }) {
    const folder = resolve(args.dir)
    try {
      const rows = await surveyProgram(folder, args.out && resolve(args.out), args.only)
      console.log(`\n${countRows(rows)}`)
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error
      console.error(error.message)
      process.exit(1)
    }
  },
})

const surveyProgram = async (folder: string, out?: string, only = ''): Promise<PageRow[]> => {
  const program = await openProject(folder)
  const simulator = await startSimulator({ dist: program.dist, port: 0, headless: true })
  try {
    const phone = await connectSurvey(simulator)
    const app = compileApp(program.dist)
    const pages = app.app.pages.filter((page) => page.includes(only))
    if (out) mkdirSync(out, { recursive: true })
    const rows = await surveyPages(phone, pages, {
      pictures: out,
      told: (row) => console.log(printRow(row)),
      partsOf: (page) => [...partsOf(app, page)],
    })
    phone.close()
    if (out) {
      writeFileSync(join(out, 'survey.json'), `${JSON.stringify(rows, null, 2)}\n`)
      writeFileSync(join(out, 'survey.md'), toMarkdown(rows))
    }
    return rows
  } finally {
    await simulator.close()
    program.close()
  }
}

/** A page and every component that it reaches. */
const partsOf = ({ configs }: CompiledApp, path: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(path)) return found
  found.add(path)
  for (const part of Object.values(configs[path]?.usingComponents ?? {}))
    partsOf({ configs } as CompiledApp, part.slice(1), found)
  return found
}

const printRow = ({ page, opened, errors, missing }: PageRow): string => {
  const state = opened ? (errors.length ? 'errors' : 'opened') : 'closed'
  const details = [...errors.map(oneLine), missing.length ? `missing: ${missing.join(', ')}` : '']
  return `${state.padEnd(7)} ${page}  ${details.filter(Boolean).join(' | ')}`.trimEnd()
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 160)
