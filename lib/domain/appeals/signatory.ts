/** Somebody who signed and wants to be named. */
export interface Signatory {
  id: string
  kind: 'person' | 'organisation'
  name: string
  description: string | null
  place: string | null
  country: string | null
  message: string | null
  /** On paper, or by another site: the campaign brought it here. */
  collectedElsewhere: boolean
}
