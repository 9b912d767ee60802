'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { done, refused, type FormState } from '@/components/team/form-state'
import { askViewer } from '@/lib/auth/ask-viewer'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { proposeRule, readProposeRule } from '@/lib/records/rules/propose-rule'
import { ruleProposalInput, withdrawRule } from '@/lib/records/rules/withdraw-rule'
import { answerAbsent } from '../answer-absent'
import { keepForm } from '../keep-form'
import { orBusy } from '../or-busy'
import { readForm } from '../read-form'
import { changeOfTexts, ruleFieldOf } from './rule-fields'

/** Proposes a change of a rule; what cannot be proposed stays in the form, and says where. */
export async function proposeRuleAction(_before: KeptAnswer, form: FormData): Promise<KeptAnswer> {
  const viewer = await askViewer('rule.edit')
  if (typeof viewer === 'string') return answerAbsent(form, viewer)
  const faults: Record<string, string> = {}
  const kept = await keepForm(form, async (texts) => {
    const result = await proposeRule(viewer, readProposeRule(changeOfTexts(texts)), today())
    if (!result.ok && result.reason === 'bad_rule') for (const { field, fault } of result.faults) faults[field] = fault
    return result
  }, ruleFieldOf)
  if (!kept.ok) return { ...kept.answer, faults: { ...kept.answer.faults, ...faults } }
  redirect(`/team/rules/changes/${kept.value.proposal}`)
}

/** Puts a proposed change of another person in force; the jobs derive all cases anew. */
export async function confirmRuleAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('rule.confirm')
  const input = readForm(ruleProposalInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => confirmRule(viewer, input, today()))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/rules/changes/${input.proposal}`)
  return done()
}

/** Takes a proposed change back. */
export async function withdrawRuleAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('rule.edit')
  const input = readForm(ruleProposalInput, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => withdrawRule(viewer, input))
  if (!result.ok) return refused(result.reason)
  revalidatePath(`/team/rules/changes/${input.proposal}`)
  return done()
}
