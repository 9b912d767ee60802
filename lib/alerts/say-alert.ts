import type { Rule } from '@/lib/domain/rules/rule'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { arithmeticWords } from '@/lib/i18n/arithmetic-words'
import { formatDayLong } from '@/lib/i18n/format-day'
import { nameIn } from '@/lib/i18n/order-names'
import { ruleWords } from '@/lib/i18n/rule-words'
import type { AlertWords } from './alert-words'
import type { ToldAlert } from './read-told'

/** An alert in words. */
export interface SaidAlert {
  /** In a few words, for a subject or a title. */
  title: string
  /** In one sentence. */
  lead: string
  /** When the rule holds, and its sums; none where it ended. */
  lines: string[]
}

/** Says an alert, by the rules in force. */
export function sayAlert(told: ToldAlert, rules: readonly Rule[], words: AlertWords): SaidAlert {
  const { t, levels, dates, sums } = words
  const { kind, reason, on, fromHome, named } = told
  const rule = rules.find(({ id }) => id === told.rule) ?? null
  const about = rule && ruleWords(rule, words.rules, words.locale)
  const said = kind === 'end' && told.level > 0 ? 'fall' : kind
  const level = levelOfRank(told.level)
  const values = {
    who: named ? nameIn(words.locale, named.name) : t('unnamed'),
    rule: about?.name ?? told.rule,
    level: levels(reason?.level ?? level).toLowerCase(),
    capital: levels(reason?.level ?? level),
    since: formatDayLong(reason?.since ?? on, dates),
    day: formatDayLong(on, dates),
  }
  const summed = reason && arithmeticWords({ reason, rule, asOf: on, fromHome }, { levels, dates })
  return {
    title: t(`title.${said}`, values),
    lead: t(`lead.${said}`, values),
    lines: [
      ...(about && reason ? [t('rule', { id: told.rule, name: about.name, holdsWhen: about.holdsWhen })] : []),
      ...(summed ?? []).map(({ key, values: numbers }) => sums(key, numbers)),
      ...(named ? [] : [t('unnamedWhy')]),
    ],
  }
}
