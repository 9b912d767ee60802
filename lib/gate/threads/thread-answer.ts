import type { Answer, AnswerHeaders } from '../answer'
import type { Encoding } from '../encoding'
import { prepareAnswer } from '../prepared'
import type { FaultDescription } from '../watch/describe-fault'

type Bytes = Uint8Array<ArrayBuffer>

/** A whole answer on its way from one thread to another, with what was worked out of it. */
export interface ThreadAnswer {
  status: number
  headers: AnswerHeaders
  body: Bytes
  isPersonal: boolean
  sources: string[]
  digest: string
  encoded: { encoding: Encoding; bytes: Bytes } | null
}

/** What a question to a thread ended in: an answer, or a fault as it may be written down. */
export type ThreadOutcome<Answered> = { answer: Answered } | { fault: FaultDescription; isLate: boolean }

/** What became of an address: an answer, or none where nothing of ours is there. */
export type PageOutcome = ThreadOutcome<ThreadAnswer | null>

/** Packs an answer, compressed as the visitor likes best. Each part has a memory of its own, to be handed on. */
export function packAnswer(answer: Answer & { body: Buffer }, encoding: Encoding | null): ThreadAnswer {
  const { status, headers, body, isPersonal = false } = answer
  const { encoded, ...prepared } = prepareAnswer(answer, encoding)
  return {
    status, headers, isPersonal, ...prepared,
    body: new Uint8Array(body),
    encoded: encoded && { ...encoded, bytes: new Uint8Array(encoded.bytes) },
  }
}

/** The memory that goes along with an outcome. */
export function memoryIn(outcome: PageOutcome): ArrayBuffer[] {
  const answer = 'answer' in outcome ? outcome.answer : null
  return answer ? [answer.body.buffer, ...(answer.encoded ? [answer.encoded.bytes.buffer] : [])] : []
}

/** The answer as it was before it was packed. */
export function unpackAnswer(packed: ThreadAnswer): Answer {
  const { status, headers, body, isPersonal, sources, digest, encoded } = packed
  return {
    status, headers, isPersonal,
    body: Buffer.from(body.buffer),
    prepared: { sources, digest, encoded: encoded && { ...encoded, bytes: Buffer.from(encoded.bytes.buffer) } },
  }
}
