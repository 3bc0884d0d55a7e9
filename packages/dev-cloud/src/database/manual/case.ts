import type { Document, Value } from '../value'

/** An expected failure. The text is a part of MongoDB's message. */
export class Fails {
  constructor(readonly text: string) {}
}

export const fails = (text = ''): Fails => new Fails(text)

/** A field that the answer does not have. */
export const MISSING = undefined

/** `[expression, expected, document]`: an expression over a document, and its value. */
export type ExpressionCase = readonly [expression: Value, expected: Value | Fails, document?: Document]

/** `[query, documents, which of them match]`. */
export type QueryCase = readonly [
  query: Document,
  documents: readonly Document[],
  matches: readonly number[] | Fails,
]

/** `[update, before, after, query]`. */
export type UpdateCase = readonly [
  update: Document,
  before: Document,
  after: Document | Fails,
  query?: Document,
]

/** `[stages, documents, answer]`. */
export type StageCase = readonly [
  stages: readonly Document[],
  documents: readonly Document[],
  answer: Value | Fails,
]

/** Cases of one page of the manual. */
export type Page<Case> = { readonly source: string; readonly cases: readonly Case[] }

/** `manual, $abs`: the page of MongoDB's manual (mongodb.com/docs/manual/reference). */
export const page = <Case>(source: string, cases: readonly Case[]): Page<Case> => ({
  source: `MongoDB manual, ${source}`,
  cases,
})

/** The values that operators on one number take no number for, with what the manual says of them. */
export const nullsOf = (name: string): readonly ExpressionCase[] => [
  [{ [name]: null }, null],
  [{ [name]: '$missing' }, null],
  [{ [name]: 'text' }, fails()],
  [{ [name]: true }, fails()],
  [{ [name]: [[1]] }, fails()],
  [{ [name]: { $literal: { a: 1 } } }, fails()],
  [{ [name]: [] }, fails()],
  [{ [name]: [1, 2, 3] }, fails()],
]
