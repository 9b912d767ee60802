/** What speaks for two cases being of one person, or against it. Each is a key of the messages. */
export const EVIDENCE = [
  'same_name', 'alike_name', 'same_birth', 'near_birth', 'other_birth', 'same_home', 'same_prison', 'same_arrest',
  'near_arrest',
] as const
export type Evidence = (typeof EVIDENCE)[number]

/** One of the two cases of a pair, as lists show it. */
export interface PairedCase {
  id: string
  slug: string
  name: { latin: string; native: string | null }
}

/** Two cases that may be of one person, and why somebody should look. */
export interface Candidate {
  one: PairedCase
  other: PairedCase
  evidence: Evidence[]
}
