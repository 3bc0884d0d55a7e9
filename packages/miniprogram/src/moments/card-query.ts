/** What a card in Moments brings along, for a phone that can read nothing else. */
export type BroughtAlong = { readonly title?: string; readonly picture?: string }

const LONGEST = 100

/** The query of a card in Moments: the page's own, and what the card shows. */
export const cardQuery = (own: string, title: string, picture: string | undefined): string =>
  [own, `t=${encodeURIComponent(title)}`, ...(picture ? [`p=${encodeURIComponent(picture)}`] : [])]
    .filter(Boolean)
    .join('&')

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Reads what a card brought along. Anybody can write a query, so a picture must have a web address. */
export const broughtAlong = ({ t, p }: Readonly<Record<string, string | undefined>>): BroughtAlong => {
  const [title, picture] = [decoded(t)?.slice(0, LONGEST), decoded(p)]
  return {
    ...(title && { title }),
    ...(picture && /^https:\/\/[^\s"'<>]+$/.test(picture) && { picture }),
  }
}
