import { z } from 'zod'
import { trapField } from '../intake/typed-text'

/** The form by which somebody says that they sent a letter: it asks for nothing. */
export const letterSentForm = z.strictObject({ website: trapField })

/** That somebody sent a letter: which call it answers, and nothing else. */
export const letterSubmission = z.strictObject({ kind: z.literal('letter'), letter: z.string() })
export type LetterSubmission = z.infer<typeof letterSubmission>
