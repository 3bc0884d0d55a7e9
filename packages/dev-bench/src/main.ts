import { runProgram } from '@hongbao/dev'
import type { CommandDef } from 'citty'
import { command } from './command'

/** `npm run bench`: packages/dev/bootstrap.mjs runs this file. */
await runProgram(async () => command as CommandDef, process.argv.slice(2))
