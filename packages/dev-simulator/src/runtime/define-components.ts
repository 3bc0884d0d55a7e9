import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../compile/compiled-app'
import { builtInBehaviors } from './built-in-behaviors'

type Definition = Record<string, unknown> & { options?: Record<string, unknown> }

/** The functions `Page`, `Component` and `Behavior` of logic code, and how a file that calls them is loaded. */
export type Definitions = {
  readonly globals: Record<'Page' | 'Component' | 'Behavior', unknown>
  /** Runs `load` while calls of `Page()` and `Component()` define the page or component at `path`. */
  defining(path: string, load: () => void): void
  isDefined(path: string): boolean
  /** Names of the methods that `Page()` was called with; none for pages made with `Component()`. */
  methodsOf(path: string): readonly string[]
  /** Defines a page without content, in place of one whose script does not. */
  defineBlank(path: string): void
}

/**
 * A definition belongs to the ENTRY file that is being loaded (WeChat's `__wxRoute`), not to the file in which the
 * call is written: bundlers hoist shared code into other files.
 */
export const createDefinitions = (space: CodeSpace): Definitions => {
  let current: { path: string; env: ComponentEnv } | null = null
  const defined = new Map<string, readonly string[]>()

  const entry = (kind: string) => {
    if (!current) throw new Error(`${kind}() was called outside the loading of a page or component`)
    return current
  }
  const define = (kind: 'Page' | 'Component') => (definition: Definition) => {
    const { path, env } = entry(kind)
    defined.set(path, kind === 'Page' ? methodNames(definition) : [])
    applyOptions(space, path, definition)
    const complete = { ...definition, ...behaviorsOf(definition) }
    return kind === 'Page' ? env.Page(complete as never) : env.Component(complete as never)
  }
  const builtIn = builtInBehaviors(space)
  // A behavior that another script failed to make is left out, as in WeChat.
  const behaviorsOf = ({ behaviors }: Definition) =>
    Array.isArray(behaviors)
      ? { behaviors: behaviors.filter(Boolean).map((one) => (typeof one === 'string' ? builtIn(one) : one)) }
      : {}
  const behavior = Object.assign(
    (definition: Definition) =>
      space
        .behavior()
        .definition({ ...definition, ...behaviorsOf(definition) } as never)
        .register(),
    { trait: (transform: never) => space.traitBehavior(transform) },
  )
  const defining = (path: string, load: () => void) => {
    space.componentEnv(path, (env) => {
      const outer = current
      current = { path, env }
      try {
        load()
      } finally {
        current = outer
      }
    })
  }

  return {
    defining,
    defineBlank: (path) => defining(path, () => void define('Page')({})),
    globals: { Page: define('Page'), Component: define('Component'), Behavior: behavior },
    isDefined: (path) => defined.has(path),
    methodsOf: (path) => defined.get(path) ?? [],
  }
}

const methodNames = (definition: Definition): string[] =>
  Object.keys(definition).filter((name) => typeof definition[name] === 'function')

/** Takes style isolation from a component's `options` as WeChat does. The adapter reads it from the JSON only. */
const applyOptions = (space: CodeSpace, path: string, definition: Definition): void => {
  const { styleIsolation, addGlobalClass } = (definition.options ?? {}) as PageConfig
  if (styleIsolation === undefined && addGlobalClass === undefined) return
  const config = (space.getComponentStaticConfig(path) ?? {}) as PageConfig
  const merged = {
    ...config,
    styleIsolation: styleIsolation ?? config.styleIsolation,
    addGlobalClass: addGlobalClass ?? config.addGlobalClass,
  }
  space.addComponentStaticConfig(path, merged as never)
}
