import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Builds the package that is published, into `package/out`: JavaScript with types, the threads and the page as files of
 * their own. Types come from `tsc -b`, which must have run before.
 */
const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const out = join(here, 'out')
const require = createRequire(import.meta.url)

/** Packages with files of their own, or that are loaded by `require`. All others are bundled. */
const EXTERNAL = ['@photostructure/sqlite', '@stephen-riley/pcre2-wasm', 'sorted-btree']

const node = { platform: 'node', target: 'node20', bundle: true, legalComments: 'none', logLevel: 'error' }

const buildCode = () =>
  build({
    ...node,
    entryPoints: { main: join(root, 'src/main.ts'), index: join(root, 'src/index.ts') },
    outdir: join(out, 'dist'),
    format: 'esm',
    splitting: true,
    external: [...EXTERNAL, 'esbuild'],
    // CommonJS packages that are bundled ask for Node's own modules by `require`.
    banner: {
      js: `import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);`,
    },
  })

const buildThreads = () =>
  build({
    ...node,
    entryPoints: [join(root, 'src/functions/instance-worker.ts'), join(root, 'src/database/store-worker.ts')],
    outdir: join(out, 'dist'),
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    bundle: false,
  })

const buildPage = async () => {
  const page = join(out, 'dist/page')
  await build({
    entryPoints: [join(root, 'page/src/app.tsx')],
    outfile: join(page, 'app.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  const charts = readFileSync(require.resolve('uplot/dist/uPlot.min.css'), 'utf8')
  writeFileSync(join(page, 'style.css'), charts + readFileSync(join(root, 'page/style.css'), 'utf8'))
  cpSync(join(root, 'page/index.html'), join(page, 'index.html'))
}

/** Node's own resolution needs the ending of a file. */
const withEndings = (text) => text.replace(/(from '|import\(')(\.[^']+?)(')/g, '$1$2.js$3')

const copyTypes = (from = join(root, '.tsbuild'), to = join(out, 'dist/types')) => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!['manual', 'testing'].includes(entry.name)) copyTypes(join(from, entry.name), join(to, entry.name))
    } else if (entry.name.endsWith('.d.ts') && !entry.name.includes('.test.'))
      writeFileSync(join(to, entry.name), withEndings(readFileSync(join(from, entry.name), 'utf8')))
  }
}

const writeManifest = () => {
  const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const needed = [...EXTERNAL, 'valibot']
  manifest.dependencies = Object.fromEntries(needed.map((name) => [name, dependencies[name]]))
  delete manifest.private
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const name of ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'])
    cpSync(join(here, name), join(out, name))
  cpSync(join(root, '../../LICENSE'), join(out, 'LICENSE'))
}

rmSync(out, { recursive: true, force: true })
await Promise.all([buildCode(), buildThreads(), buildPage()])
const main = join(out, 'dist/main.js')
writeFileSync(main, `#!/usr/bin/env node\n${readFileSync(main, 'utf8')}`, { mode: 0o755 })
copyTypes()
writeManifest()
