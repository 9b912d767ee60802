import { z } from 'zod'

/** A public form that could not be taken: what was typed, by field, and which fields are at fault. */
const sentFormSchema = z.strictObject({ typed: z.record(z.string(), z.string()), faults: z.array(z.string()) })
export type SentForm = z.infer<typeof sentFormSchema>

/** The header by which the gate hands it to the page that shows it again; no visitor can set it. */
export const SENT_FORM_HEADER = 'x-vigil-sent-form'

/** As the header carries it. */
export function writeSentForm(form: SentForm): string {
  return encodeURIComponent(JSON.stringify(form))
}

/** Reads the header; null where there is none, or it is no form. */
export function readSentForm(header: string | null): SentForm | null {
  if (header === null) return null
  try {
    return sentFormSchema.parse(JSON.parse(decodeURIComponent(header)))
  } catch {
    return null
  }
}
