'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readForm } from '@/app/team/read-form'
import { done, refused, type FormState } from '@/components/team/form-state'
import { invitationLink, resetLink } from '@/lib/auth/invitation-link'
import { invite, inviteInput, withdrawInvitation, withdrawInvitationInput } from '@/lib/auth/invite'
import { issueReset, issueResetInput, withdrawReset, withdrawResetInput } from '@/lib/auth/issue-reset'
import { changeRole, changeRoleInput, setLock } from '@/lib/auth/manage-account'
import { requireViewer } from '@/lib/auth/require-viewer'
import { now } from '@/lib/clock'

const lockForm = z.strictObject({ accountId: z.uuid(), locked: z.enum(['yes', 'no']) })

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(inviteInput, form)
  if (!input) return refused('bad_input')
  const result = await invite(viewer, input, now())
  return result.ok ? done([invitationLink(result.value.token)]) : refused('other')
}

export async function withdrawInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(withdrawInvitationInput, form)
  if (!input) return refused('bad_input')
  const result = await withdrawInvitation(viewer, input, now())
  if (!result.ok) return refused(result.reason)
  redirect('/team/people')
}

export async function setLockAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(lockForm, form)
  if (!input) return refused('bad_input')
  const result = await setLock(viewer, { accountId: input.accountId, locked: input.locked === 'yes' }, now())
  if (!result.ok) return refused(result.reason)
  redirect('/team/people')
}

export async function changeRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(changeRoleInput, form)
  if (!input) return refused('bad_input')
  const result = await changeRole(viewer, input)
  if (!result.ok) return refused(result.reason)
  redirect('/team/people')
}

export async function issueResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(issueResetInput, form)
  if (!input) return refused('bad_input')
  const result = await issueReset(viewer, input, now())
  return result.ok ? done([resetLink(result.value.token)]) : refused(result.reason)
}

export async function withdrawResetAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('account.manage')
  const input = readForm(withdrawResetInput, form)
  if (!input) return refused('bad_input')
  const result = await withdrawReset(viewer, input, now())
  if (!result.ok) return refused(result.reason)
  redirect('/team/people')
}
