import { createHash } from 'node:crypto'
import type { Answer } from './answer'

/**
 * The weak entity tag of an answer that may be asked for again, or null. Whole bodies are tagged by
 * content; a stream keeps the tag it came with, made weak, since its bytes may still be compressed.
 */
export function entityTag(answer: Answer): string | null {
  if (answer.status !== 200) return null
  if (Buffer.isBuffer(answer.body)) {
    return `W/"${answer.prepared?.digest ?? digestOf(answer.body)}"`
  }
  const stated = answer.headers.etag
  if (typeof stated !== 'string') return null
  return stated.startsWith('W/') ? stated : `W/${stated}`
}

/** What is told of a body in its entity tag. */
export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 27)
}

/** Whether an `If-None-Match` names this tag (weak comparison, RFC 9110 section 8.8.3.2). */
export function matchesTag(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false
  const opaque = (text: string) => text.trim().replace(/^W\//, '')
  return condition.trim() === '*' || condition.split(',').some((part) => opaque(part) === opaque(tag))
}
