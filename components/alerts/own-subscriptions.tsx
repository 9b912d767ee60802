import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { usePrisonName } from '@/components/names/use-prison-name'
import { useRuleWords } from '@/components/method/use-rule-words'
import { AccountSection } from '@/components/team/account-section'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import { undoableUntil } from '@/lib/domain/alerts/ended-alert'
import type { OwnSubscription } from '@/lib/domain/alerts/told-lines'
import type { Rule } from '@/lib/domain/rules/rule'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { formatInstant } from '@/lib/i18n/format-instant'
import { alertReasonWords } from './reason-words'

interface OwnSubscriptionsProps {
  subscriptions: OwnSubscription[]
  rules: readonly Rule[]
  timeZone: string
  end: FormAction
  resume: FormAction
}

/** What one wants to be told of, each with the way to end it, and for a day with the way to take that back. */
export function OwnSubscriptions({ subscriptions, rules, timeZone, end, resume }: OwnSubscriptionsProps) {
  const [t, levels, wordsOf] = [useTranslations('team-alerts'), useTranslations('vocabulary.level'), useRuleWords()]
  const [nameOf, prisonNameOf] = [useName(), usePrisonName()]
  const sayAbout = ({ scope, about, caseName, prisonName }: OwnSubscription) => {
    if (caseName) return nameOf(caseName)
    if (prisonName) return prisonNameOf({ name: prisonName.latin, nativeName: prisonName.native })
    const rule = scope === 'rule' ? rules.find(({ id }) => id === about) : undefined
    return rule ? wordsOf(rule).name : (about ?? '')
  }
  return (
    <AccountSection title={t('own.title')}>
      {subscriptions.length === 0 && <p className="soft">{t('own.none')}</p>}
      <ul className="lines">
        {subscriptions.map((one) => (
          <li key={one.id}>
            <b>{t(`scope.${one.scope}`)}</b> {one.scope !== 'level' && <bdi>{sayAbout(one)}</bdi>}
            <span className="soft">{t('own.how', {
              level: levels(levelOfRank(one.least)).toLowerCase(),
              way: one.way === 'daily' ? t('own.daily', { hour: one.hour ?? 0, zone: one.timeZone ?? '' }) : t(`way.${one.way}`),
            })}</span>
            {one.endedAt === null ? (
              <>
                <span className="soft">{t('own.counts', { told: one.told, waiting: one.waiting })}</span>
                <StepForm key="end" id={one.id} step="end" action={end} />
              </>
            ) : (
              <>
                <EndedNote endedAt={one.endedAt} timeZone={timeZone} />
                <StepForm key="resume" id={one.id} step="resume" action={resume} />
              </>
            )}
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}

function EndedNote({ endedAt, timeZone }: { endedAt: Date; timeZone: string }) {
  const [t, dates] = [useTranslations('team-alerts.own'), useTranslations('dates')]
  return <span role="status">{t('over', { until: formatInstant(undoableUntil(endedAt), timeZone, dates) })}</span>
}

interface StepFormProps {
  id: string
  step: 'end' | 'resume'
  action: FormAction
}

function StepForm({ id, step, action }: StepFormProps) {
  const t = useTranslations('team-alerts')
  return (
    <ActionForm action={action} words={alertReasonWords(t, `own.${step === 'end' ? 'ended' : 'resumed'}`)} className="in-line">
      <input type="hidden" name="id" value={id} />
      <button className="as-link" type="submit">{t(`own.${step}`)}</button>
    </ActionForm>
  )
}
