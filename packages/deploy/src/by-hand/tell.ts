import type { ByHand } from './steps'

/** The steps as lines. */
export const tellByHand = (steps: readonly ByHand[]): readonly string[] => [
  '\nBy hand (the menus were read in the documentation, not seen):',
  ...steps.flatMap(({ where, what, why, source }, n) => [
    `  ${n + 1}. ${where}`,
    `     ${what}.`,
    `     ${why} Source: ${source}`,
  ]),
]
