import { CardsFile, CatalogFile, CurrentFile, FirstFile, parseFile } from '@hongbao/types'
import { Violation } from './violation'

type Texts = ReadonlyMap<string, string>

const FOLDER = 'catalog/'

const read = <S extends Parameters<typeof parseFile>[0]>(texts: Texts, schema: S, name: string) => {
  const text = texts.get(FOLDER + name)
  const parsed = text === undefined ? undefined : parseFile(schema, JSON.parse(text))
  if (parsed === undefined) throw new Violation('catalog-whole', `${name} is named and does not exist`)
  return parsed
}

/** Reads all that the pointer leads to, as a phone would. A missing file is a violation. */
export const checkCatalog = (texts: Texts): void => {
  if (!texts.has(`${FOLDER}current.json`)) return
  const { catalog, stock } = read(texts, CurrentFile, 'current.json')
  read(texts, FirstFile, 'first.json')
  const { cards, more } = read(texts, CatalogFile, catalog)
  const others = more.flatMap((name) => read(texts, CardsFile, name).cards)
  for (const name of [stock, ...[...cards, ...others].map(({ details }) => details)]) {
    if (!texts.has(FOLDER + name)) throw new Violation('catalog-whole', `${name} is named and does not exist`)
  }
}
