import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'
import { storagePrefix } from './storage-prefix'

/** WeChat's limit for one mini program and one person, in bytes. */
const LIMIT = 10 * 1024 * 1024

/** Each person has a storage of their own in each mini program, as in WeChat. */
export const storageApis = ({ bundle, person }: Phone): Apis => {
  const prefix = storagePrefix(bundle.appId, person.openid)
  const keys = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  const size = () => keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0)
  const get = (key: string) => {
    const text = localStorage.getItem(prefix + key)
    return text === null ? undefined : (JSON.parse(text) as { data: unknown }).data
  }
  const set = (key: string, data: unknown) => {
    if (typeof key !== 'string' || key === '') throw new ApiError('parameter error: key should be a string')
    localStorage.setItem(prefix + key, JSON.stringify({ data }))
  }
  const remove = (key: string) => localStorage.removeItem(prefix + key)
  const clear = () => {
    for (const key of keys()) remove(key)
  }
  const info = () => ({ keys: keys(), currentSize: Math.ceil(size() / 1024), limitSize: LIMIT / 1024 })
  type Keyed = { key: string; data?: unknown }
  return {
    getStorageSync: (key: string) => get(key) ?? '',
    setStorageSync: set,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: asyncApi<Keyed>('getStorage', ({ key }) => {
      const data = get(key)
      if (data === undefined) throw new ApiError('data not found')
      return { data }
    }),
    setStorage: asyncApi<Keyed>('setStorage', ({ key, data }) => set(key, data)),
    removeStorage: asyncApi<Keyed>('removeStorage', ({ key }) => remove(key)),
    clearStorage: asyncApi('clearStorage', clear),
    getStorageInfo: asyncApi('getStorageInfo', info),
    batchGetStorage: asyncApi<{ keyList: string[] }>('batchGetStorage', ({ keyList }) => ({
      dataList: keyList.map((key) => get(key) ?? ''),
    })),
    batchSetStorage: asyncApi<{ kvList: { key: string; value: unknown }[] }>(
      'batchSetStorage',
      ({ kvList }) => {
        for (const { key, value } of kvList) set(key, value)
      },
    ),
    batchGetStorageSync: (list: string[]) => list.map((key) => get(key) ?? ''),
    batchSetStorageSync: (list: { key: string; value: unknown }[]) => {
      for (const { key, value } of list) set(key, value)
    },
  }
}
