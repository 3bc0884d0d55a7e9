export const toBytes = (base64: string): Uint8Array<ArrayBuffer> => {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let n = 0; n < letters.length; n++) bytes[n] = letters.charCodeAt(n)
  return bytes
}

/** Reads a blob as base64. */
export const readBase64 = async (blob: Blob): Promise<string> => {
  const reader = new FileReader()
  reader.readAsDataURL(blob)
  await new Promise((done, fail) => {
    reader.onload = done
    reader.onerror = () => fail(reader.error)
  })
  const url = reader.result as string
  return url.slice(url.indexOf(',') + 1)
}
