/** One change, as pages show it. */
export interface ChangeLine {
  /** Tells it from the others of a page. */
  id: string
  /** Its civil day where the instance is, and its time. */
  day: string
  time: string
  /** Null where nobody is known. */
  who: string | null
  change: string
  /** What it was made of, in words, and where that stands; null for what the page is about. */
  subject: { words: string; href: string } | null
  fields: { field: string; old: unknown; new: unknown }[]
  why: string | null
  sources: string[]
}
