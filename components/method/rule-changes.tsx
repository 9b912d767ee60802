import { useTranslations } from 'next-intl'
import type { RuleChange } from '@/lib/domain/rules/change/rule-change'
import { formatDayLong } from '@/lib/i18n/format-day'
import { MethodPart } from './method-prose'
import { useRuleChange } from './use-rule-change'

interface ToldChange {
  rule: string
  version: number
  /** `YYYY-MM-DD`. */
  changedOn: string
  byRelease: boolean
  /** Whether every case follows it. */
  derived: boolean
  changes: readonly RuleChange[]
}

/** How the public rules changed: what, from what to what, and when. */
export function RuleChanges({ changes }: { changes: readonly ToldChange[] }) {
  const [t, dates] = [useTranslations('method.changes'), useTranslations('dates')]
  const say = useRuleChange()
  return (
    <MethodPart name="changes">
      <p>{t(changes.length === 0 ? 'none' : 'text')}</p>
      {changes.some(({ derived }) => !derived) && <p className="well">{t('running')}</p>}
      <ol className="rules">
        {changes.map(({ rule, version, changedOn, byRelease, changes: told }) => (
          <li key={`${rule} ${version}`}>
            <h3 className="t2">
              <bdi><a href={`#${rule}`}>{rule}</a></bdi>{' '}
              <span className="soft">{formatDayLong(changedOn, dates)}{byRelease && ` (${t('byRelease')})`}</span>
            </h3>
            {told.map((change) => <p key={say(rule, change)} className="t2">{say(rule, change)}</p>)}
          </li>
        ))}
      </ol>
    </MethodPart>
  )
}
