import type { ViewNode } from '../view/nodes'

/** How a custom component's behaviors change the forms around it. */
export type FormRole = 'field' | 'group' | 'button'

/** Fields of a component's node that say so. */
export const FORM_ROLES: Readonly<Record<FormRole, symbol>> = {
  field: Symbol('form field'),
  group: Symbol('form field group'),
  button: Symbol('form field button'),
}

export const hasFormRole = (node: ViewNode | undefined, role: FormRole): boolean =>
  node !== undefined && FORM_ROLES[role] in node

/**
 * Whether a node is in the same template as another, or in templates of components around it that all have the role. A
 * form sees no fields of other components.
 */
export const isSeenFrom = (outer: ViewNode, inner: ViewNode, role: FormRole): boolean => {
  let scope = inner.ownerShadowRoot
  while (scope && scope !== outer.ownerShadowRoot) {
    const host = scope.getHostNode()
    if (!hasFormRole(host, role)) return false
    scope = host.ownerShadowRoot
  }
  return scope === outer.ownerShadowRoot
}
