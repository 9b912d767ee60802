import { useTranslations } from 'next-intl'
import { useRuleChange } from '@/components/method/use-rule-change'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { changesBetween } from '@/lib/domain/rules/change/rule-change'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import type { TeamRuleVersion } from '@/lib/domain/rules/change/team-rule'
import { formatDayLong } from '@/lib/i18n/format-day'

/** The versions of a rule, newest first: what each changed, who did, why, and a way back to it. */
export function RuleHistory({ versions, reading }: { versions: readonly TeamRuleVersion[]; reading: TeamReading }) {
  const [t, dates] = [useTranslations('team-rules.rule'), useTranslations('dates')]
  const say = useRuleChange()
  return (
    <section className="sec" aria-labelledby="history">
      <header><h2 id="history" className="t4">{t('history')}</h2></header>
      <ol className="rules">
        {versions.map(({ version, content, inForceOn, author, confirmedBy, reason }, i) => {
          const earlier = versions[i + 1]
          const changes = earlier ? changesBetween(contentOf(earlier.content), contentOf(content)) : []
          return (
            <li key={version}>
              <h3 className="t2">{t('version', { version, day: formatDayLong(inForceOn, dates) })}</h3>
              <p className="t1 soft">{confirmedBy === null ? t('release') : t('by', { author, who: confirmedBy })}</p>
              {reason !== null && <p dir="auto">{reason}</p>}
              {changes.map((change) => <p key={say(content.id, change)} className="t2">{say(content.id, change)}</p>)}
              {i > 0 && (
                <p className="t2">
                  <a href={teamLink(reading, `/rules/${content.id}`, { version: String(version) })}>{t('again')}</a>
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
