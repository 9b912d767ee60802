import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { readRules } from '@/lib/files/rules-file'
import type { Rule } from '@/lib/domain/rules/rule'

/** The rows that the product is seeded with. */
export function seededRules(): Rule[] {
  const read = readRules(readFileSync(join(__dirname, '../../data/urgency-rules.csv')))
  if (!read.ok) throw new Error('data/urgency-rules.csv has faults')
  return read.rules
}

/** The same rows with their days shrunk to 0–5, so that a short window holds every step. */
export function shrunkRules(): Rule[] {
  return seededRules().map((rule) => ({
    ...rule,
    tiers: rule.tiers.map((tier, i) => ({ ...tier, days: tier.days === 0 ? 0 : Math.min(tier.days, 1 + i * 2) })),
  }))
}
