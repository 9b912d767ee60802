import { redirect } from 'next/navigation'
import { ZodError, z } from 'zod'
import type { FileAnswer } from '@/components/case-file/file-answer'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'
import { standingCaseId } from '@/lib/team/case-file/standing-case-id'
import { orBusy } from '../../or-busy'
import { textsOf } from '../../record/texts-of'

const aboutForm = z.object({ caseId: z.uuid(), slug: z.string().regex(/^[a-z0-9-]{1,200}$/) })

/** Where a form of a case's file leads on to, or the form with what is wrong. */
export type FormEnd = { to: string } | FileAnswer

/** The texts of whatever was sent: past its form an action is sent anything. */
export function fileTexts(form: unknown): FormTexts {
  return form instanceof FormData ? textsOf(form) : {}
}

/** The form as it was sent, with why nothing was done. */
export function refuseFile(texts: FormTexts, reason: string | null, faults: Faults = {}): FileAnswer {
  return { texts, faults, reason }
}

/**
 * Runs the use case that a form asks for, about the case that it names; leads back to the page of the matter, which
 * says what was `done`, or answers why not. What the use case cannot read is a fault of the field that it stands in.
 */
export async function answerFileForm(
  viewer: Viewer,
  texts: FormTexts,
  { matter, done }: { matter: string; done: string },
  run: (caseId: string) => Promise<{ ok: true } | { ok: false; reason: string }>,
): Promise<FormEnd> {
  const about = aboutForm.safeParse(texts)
  if (!about.success) return refuseFile(texts, 'malformed')
  const { caseId, slug } = about.data
  try {
    const standing = await standingCaseId(viewer, caseId)
    const result = await orBusy(() => run(standing))
    if (!result.ok) return refuseFile(texts, result.reason)
    return { to: `/team/cases/${slug}/${matter}?done=${done}` }
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const faults = error.issues.map(({ path }) => {
      const name = String(path[0] ?? '')
      return [name, (texts[name] ?? '').trim() === '' ? 'required' : 'malformed']
    })
    return refuseFile(texts, 'unclear', Object.fromEntries(faults))
  }
}

/** Leads on, or answers the form. */
export function goOn(end: FormEnd): FileAnswer {
  if ('to' in end) redirect(end.to)
  return end
}
