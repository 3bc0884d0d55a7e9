import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../compile/compiled-app'

type Definition = Record<string, unknown> & { options?: Record<string, unknown> }

/** The functions `Page`, `Component` and `Behavior` of logic code, and how a file that calls them is loaded. */
export type Definitions = {
  readonly globals: Record<'Page' | 'Component' | 'Behavior', unknown>
  /** Runs `load` while calls of `Page()` and `Component()` define the page or component at `path`. */
  defining(path: string, load: () => void): void
  isDefined(path: string): boolean
}

/**
 * A definition belongs to the ENTRY file that is being loaded (WeChat's `__wxRoute`), not to the file in which the
 * call is written: bundlers hoist shared code into other files.
 */
export const createDefinitions = (space: CodeSpace): Definitions => {
  let current: { path: string; env: ComponentEnv } | null = null
  const defined = new Set<string>()

  const entry = (kind: string) => {
    if (!current) throw new Error(`${kind}() was called outside the loading of a page or component`)
    return current
  }
  const define = (kind: 'Page' | 'Component') => (definition: Definition) => {
    const { path, env } = entry(kind)
    defined.add(path)
    applyOptions(space, path, definition)
    return kind === 'Page' ? env.Page(definition as never) : env.Component(definition as never)
  }
  const behavior = Object.assign((definition: never) => space.behavior().definition(definition).register(), {
    trait: (transform: never) => space.traitBehavior(transform),
  })

  return {
    globals: { Page: define('Page'), Component: define('Component'), Behavior: behavior },
    isDefined: (path) => defined.has(path),
    defining(path, load) {
      space.componentEnv(path, (env) => {
        const outer = current
        current = { path, env }
        try {
          load()
        } finally {
          current = outer
        }
      })
    },
  }
}

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
