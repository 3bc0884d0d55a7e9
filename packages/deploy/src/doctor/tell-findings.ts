import type { Finding } from './finding'

const SIGN = { right: 'right  ', wrong: 'WRONG  ', unknown: 'unknown' } as const

/** The findings as lines, and one line that sums them up. */
export const tellFindings = (findings: readonly Finding[]): readonly string[] => {
  const count = (kind: Finding['kind']): number => findings.filter((each) => each.kind === kind).length
  return [
    ...findings.flatMap(({ check, kind, seen, advice }) => [
      `${SIGN[kind]}  ${check}: ${seen}`,
      ...(advice ? [`         ${advice}`] : []),
    ]),
    '',
    `${count('right')} right, ${count('wrong')} wrong, ${count('unknown')} could not be checked.`,
  ]
}
