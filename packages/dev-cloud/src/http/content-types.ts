import { extname } from 'node:path'

/** The SDK recognizes an error of the gateway by this exact type (docs/cloudbase-wire.md, WeChat's APIs). */
export const JSON_TYPE = 'application/json; charset=utf-8'

export const PLAIN_TEXT = 'text/plain; charset=utf-8'

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.json': JSON_TYPE,
  '.txt': PLAIN_TEXT,
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** The content type of a file, by the extension of its name. */
export const contentTypeOf = (name: string): string =>
  BY_EXTENSION[extname(name).toLowerCase()] ?? 'application/octet-stream'
