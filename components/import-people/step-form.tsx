import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { ListView } from '@/lib/domain/lists/list-view'

const LIST_REASONS = [
  'not_allowed', 'unknown_import', 'unknown_case', 'not_open', 'undecided', 'changed_since', 'running', 'questions',
  'list_faults', 'unreadable', 'unknown_source', 'busy', 'read_only', 'failed', 'bad_input', 'other',
] as const

interface StepFormProps {
  list: ListView
  action: FormAction
  fields: Readonly<Record<string, string>>
  children: ReactNode
}

/** A form about a list, with the words for every reason why it may be refused. */
export function StepForm({ list, action, fields, children }: StepFormProps) {
  const t = useTranslations('import-people')
  const words = Object.fromEntries(LIST_REASONS.map((reason) => [reason, t(`reason.${reason}`)]))
  return (
    <ActionForm action={action} words={words}>
      <input type="hidden" name="importId" value={list.id} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </ActionForm>
  )
}
