import { createHash } from 'node:crypto'
import { findScripts, normalizeLines } from './script-elements'

/** The CSP sources of a page's inline scripts, `'sha256-…'`, each once and in order. */
export function hashScripts(html: string): string[] {
  const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`
  return [...new Set(findInlineScripts(html).map(hashOf))]
}

/**
 * The texts of a page's inline scripts, in order: what a browser would hash for a Content-Security-Policy. Scripts with
 * a `src` have no text to hash.
 */
export function findInlineScripts(html: string): string[] {
  return findScripts(normalizeLines(html)).filter(({ attributes }) => !attributes.has('src')).map(({ text }) => text)
}
