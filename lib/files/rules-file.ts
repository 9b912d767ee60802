import { z } from 'zod'
import { ruleSchema, tierSchema, type Rule, type Tier } from '@/lib/domain/rules/rule'
import { BadRows, type BadRow } from './bad-row'
import { oneOf, requiredText, text } from './cells'
import { fileOf } from './file-kind'
import { readRows } from './read-rows'

const yesOrNo = oneOf(['yes', 'no']).transform((value) => value === 'yes')

/** `7 watch; 14 elevated`: from that many days on, that level. */
const tiers = requiredText.transform((value, context): Tier[] => {
  const parsed = z.array(tierSchema).safeParse(value.split(';').map(splitTier))
  if (parsed.success && isAscending(parsed.data)) return parsed.data
  context.addIssue({ code: 'custom', message: 'is not days and levels in ascending order: 7 watch; 14 elevated' })
  return z.NEVER
})

const settings = text.transform((value, context): unknown => {
  try {
    return JSON.parse(value === '' ? '{}' : value)
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' })
    return z.NEVER
  }
})

const columns = z.strictObject({
  id: text,
  name: text,
  holds_when: text,
  tiers,
  settings,
  basis: text,
  kind: text,
  public: yesOrNo,
  enabled: yesOrNo,
})

const table = fileOf('urgency-rules.csv', 'id', columns)

export type RulesRead = { ok: true; rules: Rule[] } | { ok: false; badRows: BadRow[] }

/** Reads the table of urgency rules from its CSV file; unless all rows are right, their faults are told. */
export function readRules(bytes: Uint8Array): RulesRead {
  const bad = new BadRows()
  const rules = readRows(table, bytes, bad).rows.flatMap(({ line, row }) => {
    const { holds_when: holdsWhen, ...rest } = row
    const parsed = ruleSchema.safeParse({ ...rest, holdsWhen })
    return parsed.success ? [parsed.data] : tell(bad, line, parsed.error.issues)
  })
  return bad.count === 0 ? { ok: true, rules } : { ok: false, badRows: bad.kept }
}

function splitTier(tier: string): { days: number; level: string | undefined } {
  const [days, level, ...rest] = tier.trim().split(/\s+/)
  return { days: rest.length > 0 ? Number.NaN : Number(days), level }
}

function tell(bad: BadRows, line: number, issues: readonly z.core.$ZodIssue[]): [] {
  for (const issue of issues) {
    const column = String(issue.path[0] ?? '')
    bad.add(table.name, line, column === 'holdsWhen' ? 'holds_when' : column, issue.message)
  }
  return []
}

function isAscending(tiers: readonly Tier[]): boolean {
  return tiers.every((tier, index) => index === 0 || tier.days > (tiers[index - 1]?.days ?? tier.days))
}
