/// <reference types="@tarojs/taro" />

/** The cloud environment given at build time; empty for the mini program's own. */
declare const CLOUD_ENV: string

/** Where `current.json` of the published catalog is; empty: `browse` tells. */
declare const CATALOG_ADDRESS: string
