import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Names of built files hold a hash of their content, except the page's own. */
const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Sends a file of a folder. A path that leads out of it, and one that names nothing, is answered with 404. */
export const sendFile = async (folder: string, path: string, response: ServerResponse): Promise<void> => {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  const type = TYPES[extname(file)]
  const content =
    type && file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined
  if (content === undefined || type === undefined) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': type, 'cache-control': cacheOf(path) })
  response.end(content)
}
