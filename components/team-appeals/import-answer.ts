/** What the server says of a file of signatories: all in words already. */
export interface ImportAnswer {
  /** The file as text, to be sent again. */
  csv: string
  /** Why nothing was done; null where it was looked at. */
  refused: string | null
  /** What it would bring, or has brought. */
  told: readonly string[]
  faults: readonly string[]
  mayImport: boolean
}

export const NOTHING_SENT: ImportAnswer = { csv: '', refused: null, told: [], faults: [], mayImport: false }

/** A Server Action that looks at a file, or brings it in. */
export type SendImport = (before: ImportAnswer, form: FormData) => Promise<ImportAnswer>
