import * as glassEasel from 'glass-easel'
import { type AssociatedBackend, type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { type CompiledApp, HOST_MARK, SCOPE_MARK } from '../compile/compiled-app'
import type { PhoneServices } from '../components/phone-services'
import { registerNativeComponents } from '../components/register'
import { callListener, changeListener } from '../view/events'
import { PhoneBackend } from './backend'
import { runReadyLifetimes } from './component-ready'

type TemplateGroups = Record<string, (name: string) => never>

/** glass-easel's environment, in which a build's scripts define components. */
export type ComponentWorld = {
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  /**
   * Adds native components, and the build's templates, JSON and styles. Must run before any component is defined. The
   * styles of pages wait for `addPageStyle`.
   */
  addViews(
    bundle: CompiledApp,
    nativeTemplates: string,
    phone: PhoneServices,
    report: (error: unknown, where: string) => void,
  ): void
  /** Adds a page's own style. Must run before the page is made. */
  addPageStyle(path: string): void
}

export const createComponentWorld = (): ComponentWorld => {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('main', true)
  keepPlainIds(space)
  runReadyLifetimes(space)
  const pageStyles = new Map<string, HTMLStyleElement>()
  return {
    space,
    backend: env.associateBackend(new PhoneBackend()),
    addViews(bundle, nativeTemplates, phone, report) {
      // A space does not inherit the list of global components.
      registerNativeComponents(env.getGlobalCodeSpace(), space, evaluate(nativeTemplates, report), phone)
      addConfigs(space, bundle)
      for (const [path, style] of addStyles(space, bundle)) {
        if (bundle.app.pages.includes(path)) pageStyles.set(path, style)
        else document.head.append(style)
      }
      addTemplates(space, evaluate(bundle.templates, report))
    },
    addPageStyle(path) {
      const style = pageStyles.get(path)
      if (style && !style.isConnected) document.head.append(style)
    },
  }
}

/** @param report Told of scripts of templates (wxs) that throw while they load. */
const evaluate = (expression: string, report: (error: unknown, where: string) => void): TemplateGroups =>
  new Function('eventWrapper', 'changeWrapper', 'wxsFailed', `return ${expression}`)(
    callListener,
    changeListener,
    report,
  ) as TemplateGroups

const addTemplates = (space: CodeSpace, groups: TemplateGroups): void => {
  for (const [path, content] of Object.entries(groups)) {
    const template = { content, groupList: groups, fallbackListenerOnNativeNode: true }
    space.addCompiledTemplate(path, template as never)
  }
}

const addConfigs = (space: CodeSpace, bundle: CompiledApp): void => {
  for (const [path, config] of Object.entries(bundle.configs)) {
    const isPage = bundle.app.pages.includes(path)
    const styleIsolation = config.styleIsolation ?? (isPage ? 'shared' : undefined)
    space.addComponentStaticConfig(path, { ...config, styleIsolation } as never)
  }
}

/** Makes the stylesheets, in order. glass-easel is only told the names of their scopes. */
const addStyles = (space: CodeSpace, bundle: CompiledApp): [path: string, style: HTMLStyleElement][] => {
  const order = Object.keys(bundle.styles).sort((a, b) => rank(a, bundle) - rank(b, bundle))
  return order.map((path, index) => {
    const scope = `c${index}`
    space.addStyleSheet(path, undefined, scope)
    const style = document.createElement('style')
    style.dataset.wxss = path
    style.textContent = (bundle.styles[path] ?? '')
      .replaceAll(HOST_MARK, scope)
      .replaceAll(SCOPE_MARK, scopePrefix(bundle, path, scope))
    return [path, style]
  })
}

const rank = (path: string, bundle: CompiledApp): number => {
  if (path === 'app') return 0
  return bundle.app.pages.includes(path) ? 2 : 1
}

/** glass-easel writes a scoped class as `scope--name`; a shared one stays as it is. */
const scopePrefix = (bundle: CompiledApp, path: string, scope: string): string => {
  const config = bundle.configs[path]
  const shared = config?.styleIsolation === 'shared' || config?.styleIsolation === 'page-shared'
  const sharedByScript = /styleIsolation\s*:\s*["'](page-)?shared["']/.test(bundle.scripts[path] ?? '')
  return shared || sharedByScript ? '' : `${scope}--`
}

/** Keeps ids as templates write them, so that wxss and selectors match; the adapter would add a prefix. */
const keepPlainIds = (space: CodeSpace): void => {
  type Options = [Record<string, unknown>, string]
  const adapter = space as unknown as { prepareComponentOptions(is: string, options: unknown): Options }
  const original = adapter.prepareComponentOptions.bind(adapter)
  adapter.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = original(is, options)
    // Properties and methods that are named as fields of a node (`dataset`, `id`) must not replace these.
    return [
      {
        ...prepared,
        idPrefixGenerator: null,
        writeIdToDOM: true,
        writeFieldsToNode: false,
        useMethodCallerListeners: true,
      },
      isolation,
    ]
  }
  glassEasel.globalOptions.writeIdToDOM = true
  // Handlers may be put on a page at run time, as uni-app does.
  glassEasel.globalOptions.useMethodCallerListeners = true
}
