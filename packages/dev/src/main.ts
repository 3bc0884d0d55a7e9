import { commands, isCommandName } from './commands'
import { runProgram } from './run-command'

/** `npm start`, `npm test` and most other scripts: bootstrap.mjs runs this file with the command's name and words. */
const [name = '', ...rawArgs] = process.argv.slice(2)

if (!isCommandName(name)) {
  console.error(`There is no command ${JSON.stringify(name)}; there are ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}

await runProgram(commands[name], rawArgs)
