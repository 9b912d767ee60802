import { createHash } from 'node:crypto'
import { findInlineScripts } from './inline-scripts'

/** The CSP sources of a page's inline scripts, `'sha256-…'`, each once and in order. */
export function hashScripts(html: string): string[] {
  const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`
  return [...new Set(findInlineScripts(html).map(hashOf))]
}
