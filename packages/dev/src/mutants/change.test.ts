import { changed } from './change'
import { readDeclaration } from './declaration'

const AS_WRITTEN = `
export const fill = async (ports: Ports, cup: Cup): Promise<boolean> => {
  const { _id, size, owner } = cup
  const filled = await ports.store.update('cups', { _id, size, left: atLeast(size) }, { put: { owner } })
  if (filled) note(_id)
  note(size)
  return filled || size === 0
}
const other = (size: number) => size === 0
`

const RENAMED = `
export const fill = async (doors: Ports, mug: Cup): Promise<boolean> => {
  const { _id: name, size: most, owner: whose } = mug
  const full = await doors.store.update('cups', { _id: name, size: most, left: atLeast(most) }, { put: { owner: whose } })
  if (full) note(name)
  note(most)
  return full || most === 0
}
`

const REWRAPPED = `
export const fill = async (
  ports: Ports,
  cup: Cup,
): Promise<boolean> => {
  const { _id, size, owner } = cup;
  const filled = await ports.store.update(
    'cups',
    {
      _id,
      size, // at most what it holds
      left: atLeast(
        size,
      ),
    },
    { put: { owner } },
  );
  if (filled)
    note(_id);
  note(size);
  return (
    filled ||
    size === 0
  );
}
`

const fill = (source: string) => readDeclaration('fill.ts', source, 'fill')

/** Without white space and what else a formatter puts in. */
const squeezed = (source: string): string =>
  source
    .replace(/\/\/.*/g, '')
    .replace(/\s+|;/g, '')
    .replace(/,(?=[)}\]])/g, '')

type Case = readonly [what: string, find: string, replace: string, written: string, renamed: string]

const CASES: readonly Case[] = [
  ['an expression', 'atLeast($SIZE)', '$SIZE', 'left:size}', 'left:most}'],
  [
    'an operand of a condition',
    '$FULL || $SIZE === 0',
    '$SIZE === 0 && $FULL',
    'size===0&&filled',
    'most===0&&full',
  ],
  ['members in a row', 'size: $SIZE, left: $LEFT', 'left: $LEFT', '{_id,left:', '{_id:name,left:'],
  ['a member that is taken out', 'left: $LEFT', '', '{_id,size},', '{_id:name,size:most},'],
  [
    'what an object is taken apart into',
    '{ _id: $ID, $$$MORE }',
    '{ $$$MORE }',
    '{size,left:',
    '{size:most,left:',
  ],
  [
    'statements in a row',
    'if ($FULL) note($ID)\nnote($SIZE)',
    'note($SIZE)',
    'note(size)ret',
    'note(most)ret',
  ],
  [
    'any number of arguments',
    '$STORE.update($$$ALL)',
    '$STORE.put($$$ALL)',
    "put('cups',{_id,",
    "put('cups',{_id:name,",
  ],
]

describe('a change of syntax', () => {
  it.each(CASES)('changes %s', (_, find, replace, written) => {
    expect(squeezed(changed(fill(AS_WRITTEN), { find, replace }))).toContain(written)
  })

  it.each(CASES)('changes %s where every local variable is renamed', (_, find, replace, __, renamed) => {
    expect(squeezed(changed(fill(RENAMED), { find, replace }))).toContain(renamed)
  })

  it.each(CASES)('changes %s where a formatter broke the lines elsewhere', (_, find, replace, written) => {
    expect(squeezed(changed(fill(REWRAPPED), { find, replace }))).toContain(written)
  })
})

describe('a pattern that does not fit exactly once', () => {
  it.each([
    ['nowhere', 'atMost($SIZE)', 'fits 0 times in fill.ts'],
    ['in another declaration only', 'size: number', 'fits 0 times in fill.ts'],
    ['in two places', 'note($X)', 'fits 2 times in fill.ts'],
    ['nowhere, since one name stands for two texts', '{ _id: $X, size: $X, $$$MORE }', 'fits 0 times'],
    ['nowhere, since it is no TypeScript', 'if (', 'is no piece of TypeScript'],
  ])('is refused where it fits %s', (_, find, complaint) => {
    expect(() => changed(fill(AS_WRITTEN), { find, replace: '' })).toThrow(complaint)
  })

  it('is refused where its replacement names a hole that it does not have', () => {
    const change = { find: 'atLeast($SIZE)', replace: '$SIZES' }
    expect(() => changed(fill(AS_WRITTEN), change)).toThrow('$SIZES stands in "replace" and not in "find"')
  })
})
