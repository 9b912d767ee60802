import { z } from 'zod'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { CONSENT_SCOPES, recordConsent } from '@/lib/records/record-consent'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { answerFileForm, refuseFile, type FormEnd } from '../answer-file-form'

const basis = z.enum(['person', 'family', 'lawyer', 'already_public'])
const withdrawn = z.enum(['all', 'editions', 'letters', 'photo', 'procedures'])

/** Records the consent that a form says; the day may be typed in either calendar, and must be one day. */
export async function saveConsent(viewer: Viewer, texts: FormTexts, on: Day): Promise<FormEnd> {
  const { date } = readFormDate(texts, 'givenOn', on)
  const isOneDay = date !== null && date.earliest !== null && date.earliest === date.latest
  const scopes = CONSENT_SCOPES.filter((scope) => texts[`scopes.${scope}`] === 'yes')
  const chosen = basis.safeParse(texts.basis)
  const said = { givenBy: texts.givenBy ?? '', harmAssessedBy: texts.harmAssessedBy ?? '' }
  const faults = {
    ...(!chosen.success && { basis: 'required' }),
    ...(said.givenBy.trim() === '' && { givenBy: 'required' }),
    ...(!isOneDay && { givenOn: 'one_day' }),
    ...(scopes.length === 0 && { scopes: 'one_scope' }),
    ...(said.harmAssessedBy.trim() === '' && { harmAssessedBy: 'required' }),
  }
  const day = date?.earliest ?? null
  if (Object.keys(faults).length > 0 || !chosen.success || day === null) return refuseFile(texts, 'unclear', faults)
  const givenOn = formatDay(day)
  return answerFileForm(viewer, texts, { matter: 'publication', done: 'consent' }, (caseId) =>
    recordConsent(viewer, { caseId, basis: chosen.data, givenOn, scopes, ...said }, on))
}

/** Withdraws what a form asks to be withdrawn. */
export async function takeConsent(viewer: Viewer, texts: FormTexts, on: Day): Promise<FormEnd> {
  const what = withdrawn.safeParse(texts.what)
  if (!what.success) return refuseFile(texts, 'unclear', { what: 'required' })
  const scopes = what.data === 'all' ? undefined : [what.data]
  return answerFileForm(viewer, texts, { matter: 'publication', done: 'withdrawn' }, (caseId) =>
    withdrawConsent(viewer, { caseId, scopes }, on))
}
