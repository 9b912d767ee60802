import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { NoteForm } from '@/components/team-case/note-form'
import { usePrisonReasons } from '@/components/team-prisons/use-prison-words'

interface RestoreEventFormProps {
  act: SendKept
  /** What is restored, and to which version. */
  named: Readonly<Record<string, string>>
}

/** The way back to a version of an event at a prison, which somebody else verifies: one says why. */
export function RestoreEventForm({ act, named }: RestoreEventFormProps) {
  const t = useTranslations('team-case.historyPage')
  const own = useTranslations('team-prisons')
  const fault = useTranslations('team-case.fault')
  return (
    <NoteForm
      send={act} about={named} words={{ ...usePrisonReasons(), unreached: fault('unreached') }} title={t('restore')}
      lead={own('restoreLead')} label={t('restoreWhy')} submit={t('restoreYes')} isRequired={false}
    />
  )
}
