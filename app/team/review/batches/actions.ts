'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { refused, type FormState } from '@/components/team/form-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { today } from '@/lib/clock'
import { bulkVerify } from '@/lib/records/bulk-verify'
import { orBusy } from '../../or-busy'
import { readForm } from '../../read-form'

const batchForm = z.strictObject({ batchId: z.uuid() })

export async function verifyBatchAction(_state: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer('event.verify')
  const input = readForm(batchForm, form)
  if (!input) return refused('bad_input')
  const result = await orBusy(() => bulkVerify(viewer, input, today()))
  if (!result.ok) return refused(result.reason)
  const { verified, left } = result.value
  redirect(`/team/review/batches?${new URLSearchParams({ verified: String(verified), left: String(left) })}`)
}
