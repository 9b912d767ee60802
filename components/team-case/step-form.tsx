import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { NoteForm } from './note-form'

interface StepFormProps {
  /** Of a case or at a prison, in the version that was read. */
  event: { id: string; version: number }
  step: 'retract' | 'dispute' | 'answer' | 'send_back'
  /** What the step is called here; its own name where nothing else is said. */
  called?: 'resolve'
  act: SendKept
}

const REASONS = ['busy', 'merged', 'note', 'stale_version', 'signed_out', 'closed', 'unreached', 'other'] as const

/** A step that needs a reason: it unfolds into the question why. */
export function StepForm({ event, step, called, act }: StepFormProps) {
  const t = useTranslations('team-case.event')
  const fault = useTranslations('team-case.fault')
  const words = REASONS.map((reason) => [reason, reason === 'other' ? t('failed') : fault(reason)])
  return (
    <NoteForm
      about={{ event: event.id, version: String(event.version), step }} send={act} words={Object.fromEntries(words)}
      title={t(called ?? step)} label={t('why')} submit={t(`${called ?? step}Yes`)}
    />
  )
}
