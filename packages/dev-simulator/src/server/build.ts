import { compileApp } from '../compile/compile-app'
import { CompileError } from '../compile/compile-error'
import type { CompiledApp } from '../compile/compiled-app'
import { SimulatorError } from './options'

/** The build that the phones run. */
export type Build = {
  readonly dist: string
  /** The build as it was compiled last. */
  current(): CompiledApp
  /** @throws {SimulatorError} when the build cannot be run; the former one stays current */
  compileAgain(): CompiledApp
}

/** @throws {SimulatorError} when the build cannot be run */
export const openBuild = (dist: string): Build => {
  let app = compile(dist)
  return {
    dist,
    current: () => app,
    compileAgain() {
      app = compile(dist)
      return app
    },
  }
}

const compile = (dist: string): CompiledApp => {
  try {
    return compileApp(dist)
  } catch (error) {
    if (error instanceof CompileError) throw new SimulatorError(error.message)
    throw error
  }
}
