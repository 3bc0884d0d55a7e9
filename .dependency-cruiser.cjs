/** The boundaries of ARCHITECTURE.md, checked. A path that two rules allow must satisfy both. */

const PRODUCT = '^(packages/(types|domain|service|cloud-kit|miniprogram|console|deploy)|cloudfunctions)/'
const OURS = '^(packages|cloudfunctions)/'

/** `from` may import of ours nothing but `allowed` and itself. */
const only = (name, from, allowed) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$|^packages/deploy/src/testing/' },
  to: { path: OURS, pathNot: [from, ...allowed.map((each) => `^packages/${each}/`)] },
})

/** The simulator's folders, the lowest first. Each may import those before it and itself, so no two import each other. */
const SIMULATOR = ['compile', 'view', 'components', 'phone', 'runtime', 'wx', 'boot', 'automation']
const inSimulator = (folders) => `^packages/dev-simulator/src/(${folders.join('|')})/`
const simulatorFolders = SIMULATOR.map((folder, n) => ({
  name: `simulator-${folder}-imports-only-lower-folders`,
  severity: 'error',
  from: { path: inSimulator([folder]) },
  to: { path: '^packages/dev-simulator/src/', pathNot: inSimulator(SIMULATOR.slice(0, n + 1)) },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('types', '^packages/types/', []),
    only('domain', '^packages/domain/', ['types']),
    only('service', '^packages/service/', ['types', 'domain']),
    only('cloud-kit', '^packages/cloud-kit/', ['types', 'domain', 'service']),
    only('miniprogram', '^packages/miniprogram/', ['types', 'domain']),
    only('console', '^packages/console/', ['types', 'domain']),
    only('cloudfunctions', '^cloudfunctions/', ['types', 'service', 'cloud-kit']),
    only('deploy', '^packages/deploy/', ['types', 'domain', 'service', 'cloud-kit']),
    only('dev-cloud', '^packages/dev-cloud/', []),
    only('dev-tencent', '^packages/dev-tencent/', ['dev-cloud']),
    only('dev-demo', '^packages/dev-demo/', ['types', 'service', 'cloud-kit', 'dev-cloud']),
    only('dev-simulator', '^packages/dev-simulator/', []),
    only('dev-capacity', '^packages/dev-capacity/', [
      'types',
      'domain',
      'service',
      'miniprogram',
      'dev-proof',
    ]),
    only('dev-proof', '^packages/dev-proof/', ['types', 'domain', 'service']),
    {
      name: 'product-knows-no-dev-tool',
      severity: 'error',
      from: {
        path: PRODUCT,
        pathNot: ['^packages/deploy/src/testing/', '^packages/deploy/src/.+[.]test[.]ts$'],
      },
      to: { path: '^packages/dev' },
    },
    {
      name: 'only-cloud-kit-imports-the-sdk',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^packages/cloud-kit/' },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'cloud-knows-nothing-above-it',
      comment: 'What calls and reads is handed what it needs; the store, the hooks and the pages import it.',
      severity: 'error',
      from: { path: '^packages/miniprogram/src/cloud/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/miniprogram/src/(store|claim|hooks|components|pages|trust|launch)' },
    },
    {
      name: 'rules-do-no-io',
      comment: 'types and domain read no clock, no file, no network: they import nothing of Node.',
      severity: 'error',
      from: { path: '^packages/(types|domain)/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-kit-for-tests-is-for-tests',
      comment: 'What ships imports nothing of service/testing.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '\\.test\\.tsx?$|^packages/service/src/testing/' },
      to: { path: '^packages/service/src/testing/' },
    },
    {
      name: 'service-knows-only-crypto',
      severity: 'error',
      from: { path: '^packages/service/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },

    // dev-cloud: its folders import each other one way only, types too, and so do its files. None imports the files that wire them, but cli/
    // and testing/, which start a cloud.
    {
      name: 'dev-cloud-folders-one-way',
      scope: 'folder',
      severity: 'error',
      from: { path: '^packages/dev-cloud/src/' },
      to: { circular: true },
    },
    {
      name: 'dev-cloud-no-cycles-of-types',
      severity: 'error',
      from: { path: '^packages/dev-cloud/' },
      to: { circular: true },
    },
    {
      name: 'dev-cloud-folders-know-no-wiring',
      severity: 'error',
      from: { path: '^packages/dev-cloud/src/[^/]+/', pathNot: '^packages/dev-cloud/src/(cli|testing)/' },
      to: { path: '^packages/dev-cloud/src/(cli|cloud|index|main|options|routes)\\.ts$' },
    },
    ...simulatorFolders,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['/dist/', '/\\.tsbuild/', '^cloudfunctions/[^/]+/index\\.js$', '/fixtures/', '/mutants/'],
    },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
}
