const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

/** Packages that ship ES modules only, which jest's CommonJS runtime cannot load untransformed. */
const esModules = ['bson', 'chokidar', 'readdirp', 'citty', 'croner', 'pixelmatch']

const shared = {
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(\\.pnpm/)?(${esModules.join('|')})(@|/))`],
  modulePathIgnorePatterns: ['/dist/', '/\\.tsbuild/', '/package/out/'],
}

/** Suites that drive a browser. */
const browserTests = [
  'packages/dev-simulator/src/conformance/**/*.test.ts',
  'packages/*/src/**/*.browser.test.ts',
]

/**
 * A pattern for a path below the root. Without `<rootDir>`: in the path of a clone, `[` would be part of the pattern.
 */
const below = (pattern) => `**/${pattern}`

/** A journey waits for things to happen; no test asserts how long they take. */
const testTimeout = 60_000

export default {
  testTimeout,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        below('packages/*/src/**/*.test.{ts,tsx}'),
        ...browserTests.map((each) => `!${below(each)}`),
      ],
    },
    { ...shared, displayName: 'browser', testMatch: browserTests.map(below) },
    {
      ...shared,
      displayName: 'conformance',
      testMatch: [below('packages/dev-e2e/conformance/**/*.test.ts')],
    },
    {
      ...shared,
      displayName: 'journeys',
      testMatch: [below('packages/dev-e2e/journeys/**/*.test.ts')],
      setupFilesAfterEnv: ['<rootDir>/packages/dev-e2e/world/skip-on-devtools.ts'],
    },
  ],
}
