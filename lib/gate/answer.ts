import type { Readable } from 'node:stream'
import type { Prepared } from './prepared'

/** Headers of an answer: lower-case names. */
export type AnswerHeaders = Record<string, string | string[]>

/** An answer on its way to the visitor: whole pages and documents as bytes, files as a stream. */
export interface Answer {
  status: number
  headers: AnswerHeaders
  body: Buffer | Readable
  /** Whether it came with a cookie: such an answer is for one visitor, and never kept. */
  isPersonal?: boolean
  /** Set on what another thread made. */
  prepared?: Prepared
  /** Set on what the workspace answered, with the nonce of a page's scripts: nobody else may see or keep it. */
  workspace?: { nonce: string | null } | null
  /** Set on what is made to be shown in the pages of others, and on nothing else. */
  mayBeFramed?: boolean
}

/** Gives up an answer that is not delivered: whoever makes a file for it is told to stop, and makes the next one. */
export function discard({ body }: Answer): void {
  if (!Buffer.isBuffer(body)) body.destroy()
}

/** The media type of an answer without its parameters, in lower case; empty if none is stated. */
export function mediaTypeOf(headers: AnswerHeaders): string {
  const value = headers['content-type']
  const text = typeof value === 'string' ? value : (value?.[0] ?? '')
  return (text.split(';')[0] ?? '').trim().toLowerCase()
}
