import type { Day } from '@/lib/domain/dates/day'
import type { FaultDescription } from '../watch/describe-fault'

/** A question on its way to the thread that reads: an address of the API, and the clock's day. */
export interface ReaderQuestion {
  id: number
  target: string
  today: Day
}

/** What a question ended in: an answer, none of ours at that address, or a fault as it may be written down. */
export type ReaderOutcome =
  | { answer: { status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> } | null }
  | { fault: FaultDescription; isLate: boolean }

export type ReaderReply = { id: number } & ReaderOutcome
