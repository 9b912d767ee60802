'use server'

import { redirect } from 'next/navigation'
import type { CaseAnswer, SameName } from '@/components/new-case/case-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { findFormSources } from '../../record/find-form-sources'
import { textsOf } from '../../record/texts-of'
import { openCase } from './open-case'

/** Opens a case and goes there, or answers what is wrong with the form. */
export async function createCaseAction(_before: CaseAnswer, form: FormData): Promise<CaseAnswer> {
  const viewer = await askViewer('case.create')
  const texts = textsOf(form)
  const nothing = { texts, faults: {}, reason: null, candidates: null, found: [] }
  if (typeof viewer === 'string') return { ...nothing, reason: viewer }
  const found = await findFormSources(viewer, texts, today())
  if (texts.intent === 'find') return { ...nothing, found }
  if (texts.intent === 'look') return { ...nothing, found, candidates: await findNameCandidates(viewer, texts.nameLatin ?? '') }
  const opened = await openCase(viewer, texts, today())
  if (opened.ok) redirect(`/team/cases/${opened.slug}`)
  return { ...nothing, found, faults: opened.faults, reason: opened.reason }
}

/** People on record under a name like this one. */
export async function findNamesAction(typed: string): Promise<SameName[]> {
  const viewer = await askViewer('case.create')
  return typeof viewer === 'string' || typeof typed !== 'string' ? [] : findNameCandidates(viewer, typed)
}
