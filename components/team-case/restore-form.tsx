import { useTranslations } from 'next-intl'
import type { FieldSpec, SendFile } from '@/components/case-file/file-answer'
import { FileForm } from '@/components/case-file/file-form'
import type { Day } from '@/lib/domain/dates/day'

interface RestoreFormProps {
  file: { id: string; slug: string }
  event: { id: string; version: number; presentVersion: number }
  today: Day
  restore: SendFile
}

/** Brings an earlier version of an event back, with a reason, as a proposal that somebody else verifies. */
export function RestoreForm({ file, event, today, restore }: RestoreFormProps) {
  const t = useTranslations('team-case.historyPage')
  const { id, version, presentVersion } = event
  const about = { caseId: file.id, slug: file.slug, event: id, version: String(presentVersion) }
  const fields: FieldSpec[] = [
    { kind: 'long', name: 'why', label: t('restoreWhy') },
    { kind: 'long', name: 'overrideReason', label: t('restoreOverride'), after: 'chronology' },
    {
      kind: 'ticks', name: 'confirm', label: t('restoreConfirm'), after: 'confirm_public',
      options: [{ value: 'public', label: t('restoreConfirmYes') }],
    },
  ]
  return (
    <details className="step">
      <summary>{t('restore')}</summary>
      <p className="t1 soft">{t('restoreLead')}</p>
      <FileForm
        id={`restore-${id}-${version}`} action={restore} fields={fields} submit={t('restoreYes')} today={today}
        about={{ ...about, restore: String(version) }}
      />
    </details>
  )
}
