import { createElement, type ReactNode } from 'react'

const PARTS = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g
const VOID = new Set(['br', 'hr'])
const SHOWN = new Set([
  'a', 'blockquote', 'br', 'code', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'strong', 'ul',
])
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

interface OpenTag {
  tag: string
  href: string | undefined
  children: ReactNode[]
}

/**
 * The HTML that micromark writes as elements of React, since browsers that ask for trusted types take no HTML from a
 * script. Of other HTML, and of pictures, nothing is kept but the text.
 */
export function readHtml(html: string): ReactNode[] {
  const root: OpenTag = { tag: '', href: undefined, children: [] }
  const open = [root]
  for (const [text, slash, tag, rest = ''] of html.matchAll(PARTS)) {
    const inner = open.at(-1) ?? root
    if (tag === undefined) inner.children.push(plain(text))
    else if (slash === '/') close(open, tag)
    else if (VOID.has(tag)) inner.children.push(createElement(tag, { key: inner.children.length }))
    else if (SHOWN.has(tag)) open.push({ tag, href: tag === 'a' ? hrefIn(rest) : undefined, children: [] })
  }
  while (open.length > 1) close(open, open.at(-1)?.tag ?? '')
  return root.children
}

function close(open: OpenTag[], tag: string): void {
  const last = open.at(-1)
  if (!last || open.length < 2 || last.tag !== tag) return
  open.pop()
  const siblings = open.at(-1)?.children
  siblings?.push(createElement(last.tag, { key: siblings.length, href: last.href }, ...last.children))
}

function hrefIn(attributes: string): string | undefined {
  const [, href] = /\shref="([^"]*)"/.exec(attributes) ?? []
  return href === undefined || href === '' ? undefined : plain(href)
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (sign) => SIGNS[sign] ?? sign)
}
