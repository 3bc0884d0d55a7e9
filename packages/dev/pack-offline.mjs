// Plain JavaScript in a process of its own: WeChat's packager forks itself with this process's flags, and cannot find a
// TypeScript loader from where it lies.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [packagerDir, projectPath] = process.argv.slice(2)
const ci = createRequire(join(packagerDir, 'package.json'))('miniprogram-ci')

/** Takes the packager's default attributes, because the project's own need a login. */
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
// The packager's compiler processes would keep this process alive.
process.exit(0)
