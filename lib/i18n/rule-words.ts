import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import type { Rule } from '@/lib/domain/rules/rule'
import english from './messages/en/rules.json'
import type { Translate } from './translate'

/** What a rule is called, when it holds, what it rests on and of which kind it is. */
export type RuleWords = Record<'name' | 'holdsWhen' | 'basis' | 'kind', string>

type ShippedRules = Readonly<Record<string, Readonly<Record<'name' | 'holdsWhen' | 'basis', string>> | undefined>>

const SHIPPED: ShippedRules = english.rule
const KINDS: Readonly<Record<string, string>> = english.kind

/**
 * The words of a rule in a language; `t` speaks the area `rules` in it. What administrators wrote in every language
 * comes first; what else no longer says what was shipped, and was translated, is told as the row has it.
 */
export function ruleWords(rule: Rule, t: Translate, locale: string): RuleWords {
  const shipped = SHIPPED[rule.id]
  const language = APPEAL_LANGUAGES.find((one) => one === locale) ?? 'en'
  const say = (part: 'name' | 'holdsWhen' | 'basis') => {
    const own = part === 'basis' ? undefined : rule.texts?.[part]
    if (own) return own[language]
    return shipped?.[part] === rule[part] ? t(`rule.${rule.id}.${part}`) : rule[part]
  }
  const kind = Object.entries(KINDS).find(([, words]) => words === rule.kind)?.[0]
  return {
    name: say('name'), holdsWhen: say('holdsWhen'), basis: say('basis'),
    kind: kind === undefined ? rule.kind : t(`kind.${kind}`),
  }
}
