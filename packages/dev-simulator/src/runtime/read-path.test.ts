import { readPath } from './read-path'

describe('readPath', () => {
  it.each([
    ['a.b[0].c', 1],
    ['a["b"][0].c', 1],
    ['a.none.c', undefined],
    ['', { a: { b: [{ c: 1 }] } }],
  ])('reads the path “%s”', (path, value) => {
    expect(readPath({ a: { b: [{ c: 1 }] } }, path)).toEqual(value)
  })
})
