export type Params = Record<string, unknown>

/** Methods of the automation protocol, by name. Each has parameters of its own. */
export type Methods = Record<string, (params: never) => unknown>
