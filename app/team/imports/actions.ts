'use server'

import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { today } from '@/lib/clock'
import { answerAbsent } from '../answer-absent'
import { readTeamPlaceNames } from '../team-place-names'
import { answerListForm } from './answer-list-form'
import { mapListForm } from './map-list-form'

/** Says what each column of a list is, and leads to what has to be asked. */
export async function mapListAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('import.run')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const mapped = await mapListForm(viewer, form, today())
  if (!mapped.ok) return mapped.answer
  redirect(`/team/imports/${mapped.importId}/questions`)
}

/** Answers what could be read in two ways, or has the list laid beside the record where nothing is asked any more. */
export async function answerListAction(_state: FormState, form: FormData): Promise<FormState> {
  const answered = await answerListForm(await askViewer('import.run'), form, readTeamPlaceNames)
  if ('to' in answered) redirect(answered.to)
  return answered
}
