import { join } from 'node:path'
import { build } from 'esbuild'

/** The bundled scripts of the phone's screen and of the page around it. */
export type PageScripts = {
  readonly screen: string
  readonly shell: string
}

export const buildPages = async (): Promise<PageScripts> => {
  const source = join(import.meta.dirname, '..')
  const result = await build({
    entryPoints: { screen: join(source, 'screen-main.ts'), shell: join(source, 'shell/main.ts') },
    outdir: 'out',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    // In development glass-easel takes time to measure itself.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  const text = (name: string) =>
    result.outputFiles.find((file) => file.path.endsWith(`${name}.js`))?.text ?? ''
  return { screen: text('screen'), shell: text('shell') }
}

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">'

/** The phone's screen. The page around the phone or a headless browser opens it. */
export const SCREEN_HTML = `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>phone</title><link rel="stylesheet" href="/assets/fonts.css"></head><body><script src="/assets/screen.js"></script></body></html>`

/** The page that a person opens: a phone and what is around it. */
export const SHELL_HTML = `<!doctype html><html lang="zh-CN"><head>${HEAD}<title>Mini program simulator</title></head><body><script src="/assets/shell.js"></script></body></html>`
