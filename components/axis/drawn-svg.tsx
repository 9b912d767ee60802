import { createElement, type ReactElement } from 'react'
import type { Drawn } from './drawn'

/** A drawing as the server writes it into a page. */
export function DrawnSvg({ drawn }: { drawn: Drawn }): ReactElement {
  const { tag, look, attributes, children = [], text } = drawn
  const inner = children.map((child, place) => <DrawnSvg key={place} drawn={child} />)
  return createElement(tag, { ...attributes, className: look }, text ?? (inner.length > 0 ? inner : undefined))
}
