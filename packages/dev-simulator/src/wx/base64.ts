export function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** What a blob holds, in base64. */
export async function readBase64(blob: Blob): Promise<string> {
  const reader = new FileReader()
  reader.readAsDataURL(blob)
  await new Promise((done, fail) => {
    reader.onload = done
    reader.onerror = () => fail(reader.error)
  })
  const url = reader.result as string
  return url.slice(url.indexOf(',') + 1)
}
