import type { Reliability } from '../vocabulary'

/** A source as a form offers it. */
export interface SourceOption {
  id: string
  title: string
  publisher: string | null
  /** EDTF. */
  published: string | null
  reliability: Reliability
  isConfidential: boolean
  /** Whether an event of the case rests on it. */
  isOfCase: boolean
}
