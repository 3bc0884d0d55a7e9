// Plain JavaScript in a process of its own: WeChat's packager forks itself with this process's flags, and would take
// a TypeScript loader along to where it cannot be found.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packagerDir, projectPath] = process.argv.slice(2)
const ci = createRequire(join(packagerDir, 'package.json'))('miniprogram-ci')

/** A project's attributes, which need a login, are the packager's own defaults. */
class OfflineProject extends ci.Project {
  async attr() {
    return { ...ci.DefaultProjectAttr }
  }
}

const project = new OfflineProject({
  appid: 'touristappid',
  type: 'miniProgram',
  projectPath,
  privateKey: '-',
})
const options = { project, version: '0', desc: '', setting: {}, onProgressUpdate() {} }
await ci.getCompiledResult(options)
// Its compiler processes would keep this one alive.
process.exit(0)
