import { z } from 'zod'

/** One file of an edition; its checksum in hexadecimal. */
export const editionFileSchema = z.strictObject({
  name: z.string(), bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type EditionFile = z.infer<typeof editionFileSchema>

/** What is known of an edition once it is made; `audit` is the head of the log at that moment. */
export const editionFactsSchema = z.strictObject({
  cases: z.number().int().min(0),
  events: z.number().int().min(0),
  sources: z.number().int().min(0),
  prisons: z.number().int().min(0),
  audit: z.strictObject({ entries: z.number().int().min(0), head: z.string() }),
  files: z.array(editionFileSchema),
  isInvented: z.literal(true).optional().describe('Everybody in it is invented: it shows what an edition is.'),
})
export type EditionFacts = z.infer<typeof editionFactsSchema>

/** Why nothing of an edition can be had any more; how many of its cases are gone is told, and never which. */
export interface EditionGone {
  on: string
  because: 'cases' | 'whole'
  casesGone: number
  /** The number of the edition that was issued instead; null while there is none. */
  replacedBy: string | null
}

/** An edition as readers know it; days as `YYYY-MM-DD`. */
export interface Edition {
  number: string
  asOf: string
  issuedOn: string
  facts: EditionFacts
  /** The name of the key that signed it. */
  keyId: string
  gone: EditionGone | null
}

/** A public key by which editions were signed: PEM, and the day on which it was used first; days as `YYYY-MM-DD`. */
export interface SigningKey {
  id: string
  publicKey: string
  firstUsedOn: string
  /** The day since which what it signs says nothing, as somebody else may have it; null while it is trusted. */
  revokedOn: string | null
}
