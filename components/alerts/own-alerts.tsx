import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { useRuleWords } from '@/components/method/use-rule-words'
import { AccountSection } from '@/components/team/account-section'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { OwnAlert } from '@/lib/domain/alerts/told-lines'
import type { Rule } from '@/lib/domain/rules/rule'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatInstant } from '@/lib/i18n/format-instant'

interface OwnAlertsProps {
  alerts: OwnAlert[]
  rules: readonly Rule[]
  reading: TeamReading
  timeZone: string
}

/** What one was told, with whom it was about: here, to whoever is signed in, that may be said. */
export function OwnAlerts({ alerts, rules, reading, timeZone }: OwnAlertsProps) {
  const [t, levels, wordsOf] = [useTranslations('team-alerts'), useTranslations('vocabulary.level'), useRuleWords()]
  const dates = useTranslations('dates')
  const caseNameOf = useName()
  const nameOf = (id: string) => {
    const rule = rules.find((one) => one.id === id)
    return rule ? wordsOf(rule).name : id
  }
  const stateOf = ({ toldAt, isDropped }: OwnAlert) => {
    if (isDropped) return t('told.dropped')
    return toldAt === null ? t('told.waiting') : t('told.at', { at: formatInstant(toldAt, timeZone, dates) })
  }
  return (
    <AccountSection title={t('told.title')} lead={t('told.lead')}>
      {alerts.length === 0 && <p className="soft">{t('told.none')}</p>}
      <ul className="lines">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <a href={teamLink(reading, `/cases/${alert.slug}`)}><bdi>{caseNameOf(alert.name)}</bdi></a>
            <span>{t(`told.${alert.kind}`, {
              rule: nameOf(alert.rule), day: formatDayLong(alert.on, dates),
              level: levels(levelOfRank(alert.level)).toLowerCase(),
            })}</span>
            <span className="soft">{stateOf(alert)}</span>
          </li>
        ))}
      </ul>
    </AccountSection>
  )
}
