import type { TextPart } from '@hongbao/types/operate'
import type { Reply } from './reply'

/**
 * Reads a file that comes in parts. The parts are kept apart: a Blob joins them without one long text in memory.
 * @param askPart asks for the part that begins at `after`
 * @param told called with the number of characters so far
 */
export const readParts = async (
  askPart: (after: string | undefined) => Promise<Reply<TextPart>>,
  told: (characters: number) => void,
): Promise<Reply<readonly string[]>> => {
  const texts: string[] = []
  let characters = 0
  let after: string | undefined
  do {
    const reply = await askPart(after)
    if (!reply.ok) return reply
    texts.push(reply.data.text)
    characters += reply.data.text.length
    told(characters)
    after = reply.data.next
  } while (after !== undefined)
  return { ok: true, data: texts }
}
