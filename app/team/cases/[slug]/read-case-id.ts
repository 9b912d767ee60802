import { z } from 'zod'
import { readForm } from '@/app/team/read-form'

const caseForm = z.strictObject({ caseId: z.uuid() })

/** The id of the case that a form is about and says nothing else of; null for anything else. */
export function readCaseId(form: unknown): string | null {
  return readForm(caseForm, form)?.caseId ?? null
}
