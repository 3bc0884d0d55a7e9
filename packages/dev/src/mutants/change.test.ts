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
const halve = (size: number) => half(size)
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

/** The source without anything that a formatter adds or removes. */
const squeezed = (source: string): string =>
  source
    .replace(/\/\/.*/g, '')
    .replace(/\s+|;/g, '')
    .replace(/,(?=[)}\]])/g, '')

type Case = readonly [what: string, find: string, replace: string, written: string, renamed: string]

const CASES: readonly Case[] = [
  ['an expression', 'atLeast($SIZE)', '$SIZE', 'left:size}', 'left:most}'],
  [
    'a statement',
    'return $FULL || $SIZE === 0',
    'return $SIZE === 0 && $FULL',
    'size===0&&filled',
    'most===0&&full',
  ],
  [
    'statements with others between them',
    'const $FULL = await $UPDATE\n$$$BETWEEN\nreturn $ANY',
    '$$$BETWEEN\nreturn await $UPDATE',
    "note(size)returnawaitports.store.update('cups'",
    "note(most)returnawaitdoors.store.update('cups'",
  ],
  ['members in a row', 'size: $SIZE, left: $LEFT', 'left: $LEFT', '{_id,left:', '{_id:name,left:'],
  ['a member that is removed', 'left: $LEFT', '', '{_id,size},', '{_id:name,size:most},'],
  ['all members but the first', '{ _id: $ID, $$$MORE }', '{ $$$MORE }', '{size,left:', '{size:most,left:'],
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

describe('a change by a pattern', () => {
  it.each(CASES)('applies to %s', (_, find, replace, written) => {
    expect(squeezed(changed(fill(AS_WRITTEN), { find, replace }))).toContain(written)
  })

  it.each(CASES)('applies to %s after all local variables are renamed', (_, find, replace, __, renamed) => {
    expect(squeezed(changed(fill(RENAMED), { find, replace }))).toContain(renamed)
  })

  it.each(CASES)('applies to %s after a formatter breaks other lines', (_, find, replace, written) => {
    expect(squeezed(changed(fill(REWRAPPED), { find, replace }))).toContain(written)
  })

  it.each([
    ['fits nowhere', 'atMost($SIZE)', 'fits 0 times in fill.ts'],
    ['fits another declaration only', 'half($SIZE)', 'fits 0 times in fill.ts'],
    ['fits two places', 'note($X)', 'fits 2 times in fill.ts'],
    ['has one name for two different texts', '{ _id: $X, size: $X, $$$MORE }', 'fits 0 times in fill.ts'],
    ['does not parse', 'if (', 'is no piece of TypeScript'],
  ])('throws if the pattern %s', (_, find, complaint) => {
    expect(() => changed(fill(AS_WRITTEN), { find, replace: '' })).toThrow(complaint)
  })

  it('throws if the replacement names a hole that the pattern does not have', () => {
    const change = { find: 'atLeast($SIZE)', replace: '$SIZES' }
    expect(() => changed(fill(AS_WRITTEN), change)).toThrow('$SIZES is in "replace" but not in "find"')
  })
})
