import { commands, isCommandName } from './commands'
import { runProgram } from './run-command'

/** `npm start`, `npm test` and most other scripts: packages/dev/bootstrap.mjs runs this file with NAME and its words. */
const [name = '', ...rawArgs] = process.argv.slice(2)

if (!isCommandName(name)) {
  console.error(`There is no command ${JSON.stringify(name)}; there are ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}

await runProgram(commands[name], rawArgs)
