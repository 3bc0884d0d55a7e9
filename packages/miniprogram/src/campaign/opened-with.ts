/** The value of a query's field, in an address or a path. */
const fieldOf = (text: string, name: string): string | undefined => {
  const found = new RegExp(`[?&]${name}=([^&#]*)`).exec(text)?.[1]
  if (found === undefined) return undefined
  try {
    return decodeURIComponent(found)
  } catch {
    return undefined
  }
}

/** The code in what was pasted or scanned: in an address with `code=`, or the text itself. */
export const codeIn = (text: string): string => fieldOf(text, 'code') ?? text

type Params = Readonly<Record<string, string | undefined>>

/**
 * What a cover's page is opened with: the campaign, and a code if somebody scanned one. WeChat gives an ordinary QR code's
 * whole address as `q`, encoded.
 */
export const openedWith = ({ id, code, q = '' }: Params): { readonly id: string; readonly code: string } => {
  const address = fieldOf(`?q=${q}`, 'q') ?? ''
  return { id: id ?? fieldOf(address, 'id') ?? '', code: code ?? fieldOf(address, 'code') ?? '' }
}
