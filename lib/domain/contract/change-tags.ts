/**
 * Before a tag of open.change: its pages are to be made anew, and may be shown until they are. For changes that take
 * nothing back and come in great number.
 */
const RENEWING = 'renew:'

/** Tags of pages that may be shown until they are made anew. Pure. */
export function toRenewing(tags: Iterable<string>): string[] {
  return [...tags].map((tag) => RENEWING + tag)
}

/** The tags of which pages must be forgotten at once, and those of which they may be shown a little longer. Pure. */
export function splitTags(tags: readonly string[]): { forgotten: string[]; renewed: string[] } {
  const [forgotten, renewed]: [string[], string[]] = [[], []]
  for (const tag of tags) {
    if (tag.startsWith(RENEWING)) renewed.push(tag.slice(RENEWING.length))
    else forgotten.push(tag)
  }
  return { forgotten, renewed }
}
