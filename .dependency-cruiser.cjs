/** The boundaries of ARCHITECTURE.md, checked. A path that two rules allow must satisfy both. */

const PRODUCT = '^(packages/(types|domain|service|cloud-kit|miniprogram|console)|cloudfunctions)/'
const OURS = '^(packages|cloudfunctions)/'

/** `from` may import of ours nothing but `allowed` and itself. */
const only = (name, from, allowed) => ({
  name: `${name}-imports-only-${allowed.join('-and-') || 'itself'}`,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: OURS, pathNot: [from, ...allowed.map((each) => `^packages/${each}/`)] },
})

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
    only('cloudfunctions', '^cloudfunctions/', ['types', 'service', 'cloud-kit']),
    only('dev-cloud', '^packages/dev-cloud/', []),
    only('dev-simulator', '^packages/dev-simulator/', []),
    only('dev-simulation', '^packages/dev-simulation/', ['types', 'domain', 'service']),
    {
      name: 'product-knows-no-dev-tool',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^packages/dev' },
    },
    {
      name: 'only-cloud-kit-imports-the-sdk',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^packages/cloud-kit/' },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'rules-do-no-io',
      comment: 'types and domain read no clock, no file, no network: they import nothing of Node.',
      severity: 'error',
      from: { path: '^packages/(types|domain)/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
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
