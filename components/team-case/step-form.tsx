import { useTranslations } from 'next-intl'
import type { Act } from './team-event-line'

interface StepFormProps {
  /** Of a case or at a prison, in the version that was read. */
  event: { id: string; version: number }
  step: 'retract' | 'dispute' | 'answer' | 'send_back'
  /** What the step is called here; its own name where nothing else is said. */
  called?: 'resolve'
  act: Act
}

/** A step that needs a reason: it unfolds into the question why. */
export function StepForm({ event, step, called, act }: StepFormProps) {
  const t = useTranslations('team-case.event')
  return (
    <details className="step">
      <summary>{t(called ?? step)}</summary>
      <form action={act}>
        <input type="hidden" name="event" value={event.id} />
        <input type="hidden" name="version" value={event.version} />
        <input type="hidden" name="step" value={step} />
        <label className="field">
          {t('why')}
          <textarea className="ctl" name="note" rows={2} maxLength={2000} required />
        </label>
        <button className="btn" type="submit">{t(`${called ?? step}Yes`)}</button>
      </form>
    </details>
  )
}
