/** Where one person's storage in one mini program begins, in the browser's. */
export function storagePrefix(appId: string, openid: string): string {
  return `storage/${appId}/${openid}/`
}
