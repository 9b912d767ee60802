import type { OfferedCopy } from '@/lib/db/replica/read-copies'

/** Up to where the log was written at a moment of a clock of spans. */
interface Mark {
  upToBytes: number
  atMs: number
}

/** At one mark every five seconds, an hour and more; of what is longer ago every second one is enough. */
const MOST_MARKS = 1000

/**
 * Knows for how long a copy has not read what was written. Postgres tells that of a copy that is connected and reads
 * on, and of no other; so we note up to where the log was written when, and look for the first mark that it has not
 * reached.
 */
export class CopyLag {
  #marks: readonly Mark[] = []

  /** Notes what a database says of its copies at a moment. */
  note(copies: readonly OfferedCopy[], atMs: number): void {
    const upToBytes = Math.max(...copies.map(({ writtenBytes }) => writtenBytes))
    const last = this.#marks.at(-1)?.upToBytes ?? -1
    // A log that is shorter than before is that of another database.
    const before = upToBytes < last ? [] : this.#marks
    const leastRead = Math.min(...copies.map(readBytes))
    const unread = before.filter((mark) => mark.upToBytes > leastRead)
    const kept = unread.length < MOST_MARKS ? unread : unread.filter((_mark, index) => index % 2 === 0)
    this.#marks = upToBytes > leastRead && upToBytes !== last ? [...kept, { upToBytes, atMs }] : kept
  }

  /** For how long a copy has been behind at a moment, in milliseconds, as far as is known; 0 where it is not. */
  behindMs(copy: OfferedCopy, atMs: number): number {
    const first = this.#marks.find((mark) => mark.upToBytes > readBytes(copy))
    return first ? atMs - first.atMs : 0
  }
}

function readBytes({ writtenBytes, behindBytes }: OfferedCopy): number {
  return writtenBytes - behindBytes
}
