/// <reference types="@tarojs/taro" />

/** The cloud environment given at build time; empty for the mini program's own. */
declare const CLOUD_ENV: string
