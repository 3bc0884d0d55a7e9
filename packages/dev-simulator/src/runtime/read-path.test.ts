import { readPath } from './read-path'

describe('a path into data', () => {
  it.each([
    ['a.b[0].c', 1],
    ['a["b"][0].c', 1],
    ['a.none.c', undefined],
    ['', { a: { b: [{ c: 1 }] } }],
  ])('%s', (path, value) => {
    expect(readPath({ a: { b: [{ c: 1 }] } }, path)).toEqual(value)
  })
})
