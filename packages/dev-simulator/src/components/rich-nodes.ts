import { rewriteValue } from '../compile/rewrite-values'

/** The tags that rich-text draws. Other tags are dropped with their children, as in WeChat. */
const TRUSTED_TAGS = new Set(
  `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em
  fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section
  small span strong sub sup table tbody td tfoot th thead tr tt u ul`.split(/\s+/),
)

const TRUSTED_ATTRIBUTES = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'align',
])

type RichNode = {
  readonly type?: 'node' | 'text'
  readonly name?: string
  readonly text?: string
  readonly attrs?: Record<string, string>
  readonly children?: RichNode[]
}

/** Draws rich-text's `nodes`, which are a string of html or a list of nodes. Scripts in them do not run. */
export const convertRich = (nodes: unknown): DocumentFragment => {
  const fragment = document.createDocumentFragment()
  const list =
    typeof nodes === 'string' ? parseHtml(nodes) : Array.isArray(nodes) ? (nodes as RichNode[]) : []
  for (const node of list) appendNode(fragment, node)
  return fragment
}

const parseHtml = (html: string): RichNode[] => {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [...parsed.body.childNodes].flatMap(fromDom)
}

const fromDom = (node: ChildNode): RichNode[] => {
  if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', text: node.textContent ?? '' }]
  if (!(node instanceof Element)) return []
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return [{ name: node.tagName.toLowerCase(), attrs, children: [...node.childNodes].flatMap(fromDom) }]
}

const appendNode = (parent: Node, node: RichNode): void => {
  if (node.type === 'text') {
    parent.appendChild(document.createTextNode(node.text ?? ''))
    return
  }
  const name = node.name?.toLowerCase() ?? ''
  if (!TRUSTED_TAGS.has(name)) return
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(node.attrs ?? {})) {
    if (!TRUSTED_ATTRIBUTES.has(attribute)) continue
    if (attribute === 'src' && /^\s*javascript:/i.test(value)) continue
    element.setAttribute(attribute, attribute === 'style' ? rewriteValue(value) : value)
  }
  for (const child of node.children ?? []) appendNode(element, child)
  parent.appendChild(element)
}
