/**
 * What JSX means in a script of ours: the build puts it in the place of react/jsx-runtime there, so that a component
 * without hooks draws the same in a browser as on the server. `mount` makes nodes of what it describes.
 */
interface Described {
  type: string | typeof Fragment | ((props: Props) => unknown)
  props: Props
}

type Props = Readonly<Record<string, unknown>>

export const Fragment = Symbol('fragment')

export function jsx(type: Described['type'], props: Props): Described {
  return { type, props }
}

/** The same with several children: the compiler asks for it by this name. @public */
export function jsxs(type: Described['type'], props: Props): Described {
  return jsx(type, props)
}

const SVG = 'http://www.w3.org/2000/svg'
/** Attributes that React names otherwise than the document does; the rest are named as they are. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class', htmlFor: 'for', textAnchor: 'text-anchor', strokeDasharray: 'stroke-dasharray',
  strokeWidth: 'stroke-width', hrefLang: 'hreflang',
}

/** The nodes of what JSX describes; `isSvg` says whether they will stand within an svg element. */
export function mount(described: unknown, isSvg = false): Node[] {
  if (described === null || described === undefined || typeof described === 'boolean') return []
  if (Array.isArray(described)) return described.flatMap((one: unknown) => mount(one, isSvg))
  if (!isDescribed(described)) return [document.createTextNode(String(described))]
  const { type, props } = described
  if (type === Fragment) return mount(props.children, isSvg)
  if (typeof type === 'function') return mount(type(props), isSvg)
  return [createElement(String(type), props, isSvg || type === 'svg')]
}

function createElement(type: string, props: Props, isSvg: boolean): Element {
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null) continue
    const isWord = name.startsWith('aria-') || name.startsWith('data-')
    if (value === false && !isWord) continue
    element.setAttribute(NAMES[name] ?? name, value === true && !isWord ? '' : String(value))
  }
  element.append(...mount(props.children, isSvg))
  return element
}

function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'type' in value && 'props' in value
}
