/** More cases hang on what is to be changed than can be derived anew while somebody waits for it. */
export class TooManyCases extends Error {
  constructor(cause: unknown) {
    super('more cases hang on what is to be changed than can be derived in time', { cause })
  }
}

/** What two cores derive at best in the five minutes that such a change may take. */
const MOST_CASES = 60_000

/** Throws {@link TooManyCases} where a change of so many cases would be broken off; to be called before it writes. */
export function refuseTooMany(caseIds: readonly string[]): void {
  if (caseIds.length > MOST_CASES) throw new TooManyCases(caseIds.length)
}
