import type { Drawn } from '../drawn'

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing as elements of a page. */
export function makeDrawn({ tag, look, attributes = {}, children = [], text }: Drawn): SVGElement {
  const element = document.createElementNS(SVG, tag)
  if (look) element.setAttribute('class', look)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  if (text !== undefined) element.textContent = text
  element.append(...children.map(makeDrawn))
  return element
}

/** An element of HTML with attributes and what is in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Readonly<Record<string, string>>, ...inside: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...inside)
  return element
}
