import { type Apis, asyncApi } from './api'

/** Conversions between bytes and base64. */
export const codecApis = (): Apis => ({
  getRandomValues: asyncApi<{ length: number }>('getRandomValues', ({ length }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  })),
  arrayBufferToBase64: (buffer: ArrayBuffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
})
