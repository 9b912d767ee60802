import { useRuleChange } from '@/components/method/use-rule-change'
import { changesBetween } from '@/lib/domain/rules/change/rule-change'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import type { Rule } from '@/lib/domain/rules/rule'

/** In which of its thresholds a rule differs from what the release brought, and what that was; null where in none. */
export function useShippedDifference(rule: Rule, shipped: Rule | null): string | null {
  const say = useRuleChange()
  if (!shipped) return null
  const ours = contentOf(rule)
  const changes = changesBetween({ ...contentOf(shipped), texts: ours.texts }, ours)
  return changes.length === 0 ? null : changes.map((change) => say(rule.id, change).replace(/\.$/, '')).join(' · ')
}
