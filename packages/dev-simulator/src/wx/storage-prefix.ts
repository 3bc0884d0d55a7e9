/** Where one person's storage in one mini program begins, in the browser's. */
export const storagePrefix = (appId: string, openid: string): string => `storage/${appId}/${openid}/`
