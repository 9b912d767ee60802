import { z } from 'zod'

/** A public form that could not be taken: what was typed, by field, and which fields are at fault. */
const sentFormSchema = z.strictObject({ typed: z.record(z.string(), z.string()), faults: z.array(z.string()) })
export type SentForm = z.infer<typeof sentFormSchema>

/** The header by which the gate hands it to the page that shows it again; no visitor can set it. */
export const SENT_FORM_HEADER = 'x-vigil-sent-form'

/** As the header carries it: base64url, in which a text is longer by a third, whichever its script. */
export function writeSentForm(form: SentForm): string {
  const bytes = new TextEncoder().encode(JSON.stringify(form))
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads the header; null where there is none, or it is no form. */
export function readSentForm(header: string | null): SentForm | null {
  if (header === null) return null
  try {
    const signs = atob(header.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
    return sentFormSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
