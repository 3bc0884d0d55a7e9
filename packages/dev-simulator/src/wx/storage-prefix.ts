/** The prefix of one person's keys of one mini program in the browser's storage. */
export const storagePrefix = (appId: string, openid: string): string => `storage/${appId}/${openid}/`
