/** One change, as pages show it. */
export interface ChangeLine {
  /** Tells it from the others of a page. */
  id: string
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  /** Null where nobody is known. */
  who: string | null
  change: string
  /** What it was made of, in words, and where that stands; null for what the page is about. */
  subject: { words: string; href: string } | null
  fields: { field: string; old: unknown; new: unknown }[]
  why: string | null
  sources: string[]
  /** What bringing its version back must name; null where it says nothing else than what stands, or one may not. */
  restore: Readonly<Record<string, string>> | null
}
