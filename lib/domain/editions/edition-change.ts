/** What is new of one case from one edition to a later one; what is no longer said of it is counted only. */
export interface CaseChange {
  id: string
  slug: string
  name: { latin: string; native: string | null }
  isAdded: boolean
  /** The columns of cases.csv that changed, and what they hold now. */
  fields: { column: string; now: string }[]
  events: { added: number; changed: number; left: number }
}

/** How many people were added, are no longer in it, and have a record that changed. */
export interface ChangeCounts {
  added: number
  left: number
  changed: number
}
