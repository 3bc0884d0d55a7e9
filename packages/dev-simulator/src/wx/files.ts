import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'
import { toBytes } from './base64'

type Content = string | ArrayBuffer

type FileOptions = {
  readonly filePath: string
  readonly data: Content
  readonly encoding?: string
}

/**
 * The part of the file system that is used most
 * (https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html): whole files are written, read,
 * looked up and deleted.
 */
export const fileApis = ({ files }: Phone): Apis => {
  /** Files under `wx.env.USER_DATA_PATH`; they live as long as the page does. */
  const written = new Map<string, Uint8Array<ArrayBuffer>>()
  const find = (path: string) => written.get(path) ?? readAtOnce(files.addressOf(path), path)
  const sync = {
    accessSync: (path: string) => void find(path),
    readFileSync: (path: string, encoding?: string) => decode(find(path), encoding),
    writeFileSync: (path: string, data: Content, encoding?: string) =>
      void written.set(path, encode(data, encoding)),
    unlinkSync(path: string) {
      find(path)
      written.delete(path)
    },
  }
  const manager = {
    ...sync,
    access: asyncApi<{ path: string }>('access', ({ path }) => sync.accessSync(path)),
    readFile: asyncApi<FileOptions>('readFile', ({ filePath, encoding }) => ({
      data: sync.readFileSync(filePath, encoding),
    })),
    writeFile: asyncApi<FileOptions>('writeFile', ({ filePath, data, encoding }) =>
      sync.writeFileSync(filePath, data, encoding),
    ),
    unlink: asyncApi<FileOptions>('unlink', ({ filePath }) => sync.unlinkSync(filePath)),
  }
  return { getFileSystemManager: () => manager }
}

/** @throws {ApiError} in WeChat's words, when there is no such file */
const readAtOnce = (address: string | null, path: string): Uint8Array<ArrayBuffer> => {
  if (!address) throw new ApiError(`no such file or directory, open ${path}`)
  const request = new XMLHttpRequest()
  // The API is synchronous, and so is this way to read a blob. This charset keeps every byte.
  request.open('GET', address, false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff)
}

const encode = (data: Content, encoding = 'utf8'): Uint8Array<ArrayBuffer> => {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  return encoding === 'base64' ? toBytes(data) : new TextEncoder().encode(data)
}

const decode = (bytes: Uint8Array<ArrayBuffer>, encoding?: string): Content => {
  if (encoding === undefined) return bytes.slice().buffer
  if (encoding === 'base64') return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return new TextDecoder().decode(bytes)
}
