/** How Next begins to say that it refuses what a visitor sent, by our word for it: it is no fault of ours. */
const REFUSALS = {
  unknown_action: /^\W{0,4}Error: Failed to find Server Action\b/m,
  foreign_action: /^\W{0,4}Error: Invalid Server Actions request\./m,
  unnamed_action: /^\W{0,4}Error: Missing 'next-action' header/m,
  too_large: /^\W{0,4}Error: Body exceeded .{1,12} limit\./m,
} as const

/** The words that the log may say for a refusal of Next. */
export const REFUSAL_WORDS: readonly string[] = Object.keys(REFUSALS)

/** The word for what Next refused, where that is what it says; else null. */
export function wordFor(text: string): string | null {
  return Object.entries(REFUSALS).find(([, beginning]) => beginning.test(text))?.[0] ?? null
}
