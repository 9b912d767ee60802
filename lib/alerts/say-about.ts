import type { Queryable } from '@/lib/db/connect'
import type { Scope } from '@/lib/domain/alerts/alert'
import type { Rule } from '@/lib/domain/rules/rule'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { nameIn, type RecordedName } from '@/lib/i18n/order-names'
import { ruleWords } from '@/lib/i18n/rule-words'
import type { AlertWords } from './alert-words'

/** What somebody wants to hear of. */
export interface Subscription {
  accountId: string | null
  scope: Scope
  caseId: string | null
  prisonId: string | null
  rule: string | null
  least: number
}

/** Says what a subscription is about, as in "the rule “silence”". Names a case only where readers see it. */
export async function sayAbout(
  sql: Queryable,
  { accountId, scope, caseId, prisonId, rule: ruleId, least }: Subscription,
  { rules, words: { locale, t, levels, rules: ruleNames } }: { rules: readonly Rule[]; words: AlertWords },
): Promise<string> {
  if (accountId === null && scope === 'level') return t('about.urgent')
  if (scope === 'view') return t('about.view')
  if (scope === 'level') {
    return t('about.level', { level: levels(levelOfRank(least)).toLowerCase() })
  }
  if (scope === 'rule') {
    const rule = rules.find(({ id }) => id === ruleId)
    return t('about.rule', { rule: rule ? ruleWords(rule, ruleNames, locale).name : (ruleId ?? '') })
  }
  const [found] = scope === 'case'
    ? await sql<RecordedName[]>`SELECT name_latin AS latin, name_native AS native FROM open.case WHERE id = ${caseId}`
    : await sql<RecordedName[]>`SELECT name AS latin, name_native AS native FROM file.prison WHERE id = ${prisonId}`
  // That a named person is followed by somebody of the team is nobody's business.
  if (scope === 'case' && (accountId !== null || !found)) return t('about.caseUnnamed')
  const name = found ? nameIn(locale, found) : (prisonId ?? '')
  return t(`about.${scope}`, scope === 'case' ? { who: name } : { prison: name })
}
