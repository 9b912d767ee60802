import { useTranslations } from 'next-intl'
import { useRuleWords } from '@/components/method/use-rule-words'
import { AccountSection } from '@/components/team/account-section'
import { ActionForm } from '@/components/team/action-form'
import type { FormAction } from '@/components/team/form-action'
import type { OwnSubscription } from '@/lib/domain/alerts/told-lines'
import type { Rule } from '@/lib/domain/rules/rule'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { alertReasonWords } from './reason-words'

interface OwnSubscriptionsProps {
  subscriptions: OwnSubscription[]
  rules: readonly Rule[]
  end: FormAction
}

/** What one wants to be told of, each with the way to end it. */
export function OwnSubscriptions({ subscriptions, rules, end }: OwnSubscriptionsProps) {
  const [t, levels, wordsOf] = [useTranslations('team-alerts'), useTranslations('vocabulary.level'), useRuleWords()]
  const sayAbout = ({ scope, about }: OwnSubscription) => {
    const rule = scope === 'rule' ? rules.find(({ id }) => id === about) : undefined
    return rule ? wordsOf(rule).name : (about ?? '')
  }
  return (
    <AccountSection title={t('own.title')}>
      {subscriptions.length === 0 && <p className="soft">{t('own.none')}</p>}
      <ul className="lines">
        {subscriptions.map((one) => (
          <li key={one.id}>
            <b>{t(`scope.${one.scope}`)}</b> <bdi>{sayAbout(one)}</bdi>
            <span className="soft">{t('own.how', {
              level: levels(levelOfRank(one.least)).toLowerCase(),
              way: one.way === 'daily' ? t('own.daily', { hour: one.hour ?? 0, zone: one.timeZone ?? '' }) : t(`way.${one.way}`),
            })}</span>
            <span className="soft">{t('own.counts', { told: one.told, waiting: one.waiting })}</span>
            <ActionForm action={end} words={alertReasonWords(t, 'own.ended')} className="in-line">
              <input type="hidden" name="id" value={one.id} />
              <button className="as-link" type="submit">{t('own.end')}</button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
