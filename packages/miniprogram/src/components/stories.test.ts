import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const STORIES = join(__dirname, '../../stories')

const components = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const told = readdirSync(STORIES, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

describe('npm run stories', () => {
  it.each(components)('shows %s', (name) => {
    expect(told).toContain(`src/components/${name}'`)
  })
})
