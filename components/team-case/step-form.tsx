import { useTranslations } from 'next-intl'
import type { Act, TeamEventLine } from './team-event-line'

interface StepFormProps {
  line: Pick<TeamEventLine, 'view' | 'version'>
  step: 'retract' | 'dispute' | 'answer'
  act: Act
}

/** A step that needs a reason: it unfolds into the question why. */
export function StepForm({ line, step, act }: StepFormProps) {
  const t = useTranslations('team-case.event')
  return (
    <details className="step">
      <summary>{t(step)}</summary>
      <form action={act}>
        <input type="hidden" name="event" value={line.view.id} />
        <input type="hidden" name="version" value={line.version} />
        <input type="hidden" name="step" value={step} />
        <label className="field">
          {t('why')}
          <textarea className="ctl" name="note" rows={2} maxLength={2000} required />
        </label>
        <button className="btn" type="submit">{t(`${step}Yes`)}</button>
      </form>
    </details>
  )
}
