import { useTranslations } from 'next-intl'
import { MODES, type Mode } from '@/lib/domain/mode'
import { formatInstant } from '@/lib/i18n/format-instant'
import { AccountSection } from './account-section'
import { ActionForm } from './action-form'
import type { FormAction } from './form-action'
import { ModeChoice } from './mode-choice'
import { modeReasonWords } from './mode-words'
import { TextField } from './text-field'

interface ModeSectionProps {
  /** The last changes, the one in force first. */
  changes: { seq: number; mode: Mode; reason: string; setBy: string | null; setAt: Date }[]
  timeZone: string
  action: FormAction
}

/** What the whole site does now, what else it may do, and who last changed that, with why. */
export function ModeSection({ changes, timeZone, action }: ModeSectionProps) {
  const [t, dates] = [useTranslations('mode'), useTranslations('dates')]
  const current = changes[0]?.mode ?? 'normal'
  const others = MODES.filter((mode) => mode !== current)
    .map((mode) => ({ mode, name: t(`name.${mode}`), says: t(`says.${mode}`) }))
  return (
    <>
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <AccountSection title={t(`name.${current}`)} lead={t(`says.${current}`)}>
        <ActionForm action={action} words={modeReasonWords(t)}>
          <ModeChoice legend={t('to')} modes={others} />
          <TextField name="reason" label={t('reason')} autoComplete="off" maxLength={500} hint={t('reasonHint')} isProse />
          <TextField id="mode" name="password" label={t('password')} type="password" autoComplete="current-password" />
          <button className="btn" type="submit">{t('send')}</button>
        </ActionForm>
      </AccountSection>
      {changes.length > 0 && (
        <AccountSection title={t('changes')}>
          <ul className="lines">
            {changes.map(({ seq, mode, reason, setBy, setAt }) => (
              <li key={seq}>
                <span>{t('change', {
                  at: formatInstant(setAt, timeZone, dates), mode: t(`name.${mode}`), who: setBy ?? t('operator'),
                })}</span>
                <span className="soft">{reason}</span>
              </li>
            ))}
          </ul>
        </AccountSection>
      )}
    </>
  )
}
