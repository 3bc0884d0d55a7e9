import { commands, isCommandName } from './commands'
import { runOrExplain } from './run-command'
import { sayPlainly } from './say-plainly'

/** `npm start`, `npm test` and the rest: `node bootstrap.mjs NAME …` ends here. */
const [name = '', ...rawArgs] = process.argv.slice(2)

if (!isCommandName(name)) {
  console.error(`There is no command ${JSON.stringify(name)}; there are ${Object.keys(commands).join(', ')}.`)
  process.exit(1)
}

try {
  const command = await commands[name]()
  if (typeof command === 'function') await command(rawArgs)
  else await runOrExplain(command, rawArgs)
} catch (error) {
  sayPlainly(error)
  process.exit(1)
}
