/** Whether something holds in every reading of the vague dates, or in some. */
export type Certainty = 'certain' | 'possible'

/** What is known of several things together: possible if each is, certain if each is; null where one is not. */
export function allHold(...each: readonly (Certainty | null)[]): Certainty | null {
  if (each.includes(null)) return null
  return each.includes('possible') ? 'possible' : 'certain'
}

/** What is known of several things of which one is enough; null where none holds. */
export function someHolds(...each: readonly (Certainty | null)[]): Certainty | null {
  if (each.includes('certain')) return 'certain'
  return each.includes('possible') ? 'possible' : null
}
