'use client'

import { useFirstDraft } from '@/components/record/drafts/use-draft'
import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import type { SameName, SendCase } from './case-answer'
import { NEW_CASE_PATH, NewCaseSheet } from './new-case-sheet'

export interface NewCaseFormProps {
  accountId: string
  /** Of the case that is opened: sent twice, it is one case. */
  caseId: string
  sources: readonly SourceOption[]
  today: Day
  create: SendCase
  find: (typed: string) => Promise<SameName[]>
}

/** The form that opens a case; what was typed before and not sent is there again. */
export function NewCaseForm(props: NewCaseFormProps) {
  const draft = useFirstDraft(props.accountId, NEW_CASE_PATH)
  const caseId = draft?.key ?? props.caseId
  return <NewCaseSheet key={draft?.key ?? 'fresh'} {...props} caseId={caseId} restored={draft?.texts ?? null} />
}
