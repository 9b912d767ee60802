import { ZodError } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readCaseForm } from '@/lib/domain/record-form/read-case-form'
import type { Faults, FormTexts } from '@/lib/domain/record-form/record-form'
import { createCase } from '@/lib/records/create-case'
import { orBusy } from '../../or-busy'
import { sourceIdOf } from '../../record/source-id-of'

type Opened = { ok: true; slug: string } | { ok: false; faults: Faults; reason: string | null }

/** Opens the case that a form describes, with its source; once, however often the form is sent. */
export async function openCase(viewer: Viewer, texts: FormTexts, on: Day): Promise<Opened> {
  const form = readCaseForm(texts, on)
  if (!form.ok) return { ok: false, faults: form.faults, reason: null }
  try {
    const source = await sourceIdOf(viewer, form.source)
    if (!source.ok) return { ok: false, faults: {}, reason: source.reason }
    const input = { caseId: texts.caseId, identity: form.identity, sourceId: source.value }
    const created = await orBusy(() => createCase(viewer, input, on))
    return created.ok ? { ok: true, slug: created.value.slug } : { ok: false, faults: {}, reason: created.reason }
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const faults = error.issues.map(({ path }) => [String(path.at(-1) ?? ''), 'error.malformed'])
    return { ok: false, faults: Object.fromEntries(faults), reason: null }
  }
}
