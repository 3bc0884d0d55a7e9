export type Params = Record<string, unknown>

/** Methods of the automation protocol by name; each takes its own parameters. */
export type Methods = Record<string, (params: never) => unknown>
