/// <reference types="@tarojs/taro" />

/** The cloud environment given at build time; empty for the mini program's own. */
declare const CLOUD_ENV: string

/** Where `current.json` of the published catalog is; empty: `browse` tells. */
declare const CATALOG_ADDRESS: string

/** WeChat's own API, for what runs before Taro. */
declare const wx: Pick<typeof import('@tarojs/taro')['default'], 'getStorageSync' | 'request'>
