/** What is known of what was published since a page was made (changes/change-follower.ts). */
export interface Knowledge {
  /** How long ago the moment was up to which everything is known, in milliseconds. */
  ageMs: () => number
  isAway: () => boolean
  /** Whether the database is a copy to which nothing new comes any more. */
  isSilent: () => boolean
  /** Whether the public site is closed, as far as is known. */
  isClosed: () => boolean
  /** Asks the database, or waits for what was just asked; never rejects. */
  confirm: () => Promise<void>
  /** Asks what was committed before the call; never rejects. */
  catchUp: () => Promise<void>
}

/** Unpublishing takes a second at most: what was known longer ago is asked for again before a page is shown. */
const KNOWN_FOR_MS = 900

/** Whether everything is known that was published until just now; asks where it is not. */
export async function isUpToDate(knowledge: Knowledge): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (knowledge.ageMs() <= KNOWN_FOR_MS) return true
    if (knowledge.isAway()) return false
    await knowledge.confirm()
  }
  return knowledge.ageMs() <= KNOWN_FOR_MS
}

/** Whether the database went while an answer of this status was made: what failed may have failed for that alone. */
export async function isAwayAfter(knowledge: Knowledge, status: number): Promise<boolean> {
  if (status < 500) return !(await isUpToDate(knowledge))
  await knowledge.confirm()
  return knowledge.isAway()
}
