import { z } from 'zod'
import type { Queryable, Sql } from '@/lib/db/connect'
import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { parseDay, type Day } from '@/lib/domain/dates/day'
import { addCase, monthDaysOf, previewSchema, startPreview, type Preview } from '@/lib/domain/rules/change/preview'
import { changesBetween, changesLevels } from '@/lib/domain/rules/change/rule-change'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import { MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'
import { compileCase } from '../compile-case'
import { readKeys } from '../keys'
import { readRecords } from '../read-records'
import { countCasesOf, nextCasesOf } from './cases-of-rule'
import { countLevels } from './count-levels'
import { lookAtPrisons } from './preview-prisons'
import { readStoredSteps, stepsOf, type CaseSteps } from './stored-steps'

/** How many cases one step of a preview looks at. */
const BATCH = 100

const proposalRow = z.object({
  id: z.string(), content: ruleSchema, before: ruleSchema, preview: previewSchema.nullable(), done: z.number(),
  total: z.number(), last: z.string().nullable(),
})
type ProposalRow = z.infer<typeof proposalRow>

/**
 * Looks at the next cases of which the rule of an open proposal may say anything, as they are and as they would be, and
 * adds what that changes to its preview: the oldest one's, or that of `proposal`. Of the rule that marks prisons it
 * looks at the next of thirteen days. Nothing of the cases is written. Answers whether there was any to look at. What
 * another process looks at is left to it.
 */
export async function previewStep(
  sql: Sql, on: Day, { proposal = null, batch = BATCH }: { proposal?: string | null; batch?: number } = {},
): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [found] = await transaction`
      SELECT p.id, p.content, v.content AS before, p.preview, p.preview_done AS done, p.preview_total AS total,
        p.preview_last AS last
      FROM file.rule_proposal p JOIN file.rule_version v ON v.rule_id = p.rule_id AND v.version = p.base
      WHERE p.state = 'proposed' AND NOT p.preview_ended AND (${proposal}::uuid IS NULL OR p.id = ${proposal}::uuid)
      ORDER BY p.proposed_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED`
    if (!found) return false
    const row = proposalRow.parse(found)
    const { preview, done, total, last, isEnded } = isOfPrisons(row)
      ? { ...await lookAtPrisons(transaction, row, on), last: null } : await lookAtCases(transaction, row, on, batch)
    await transaction`
      UPDATE file.rule_proposal SET preview = ${JSON.stringify(preview)}::text::jsonb, preview_done = ${done},
        preview_total = ${total}, preview_last = ${last}, preview_ended = ${isEnded}
      WHERE id = ${row.id}`
    return true
  })
}

function isOfPrisons(row: ProposalRow): boolean {
  return row.content.id === MANY_AT_ONE_PRISON && movesLevels(row)
}

function movesLevels({ content, before }: ProposalRow): boolean {
  return changesLevels(changesBetween(contentOf(before), contentOf(content)))
}

async function lookAtCases(sql: Queryable, row: ProposalRow, on: Day, batch: number) {
  const preview = row.preview ?? startPreview(on, await countLevels(sql, monthDaysOf(on)))
  const total = row.preview === null ? await countTouched(sql, row) : row.total
  const ids = total === 0 ? [] : await nextCasesOf(sql, row.content.id, row.last, batch)
  await lookAt(sql, ids, row.content, preview)
  const isEnded = ids.length < batch
  return { preview, done: isEnded ? total : row.done + ids.length, total, last: ids.at(-1) ?? row.last, isEnded }
}

async function countTouched(sql: Queryable, row: ProposalRow): Promise<number> {
  return movesLevels(row) ? countCasesOf(sql, row.content.id) : 0
}

async function lookAt(sql: Queryable, ids: readonly string[], rule: Rule, preview: Preview): Promise<void> {
  const on = parseDay(preview.on)
  if (ids.length === 0 || on === null) return
  const db = overPostgres(sql)
  const settings = { keys: await readKeys(db), rules: rulesWith(await readRulesInForce(db), rule), on }
  const [records, stored] = [await readRecords(db, ids), await readStoredSteps(sql, ids, on)]
  for (const record of records.cases) {
    const before = stored.get(record.id)
    const after = stepsOf(compileCase(record, records, settings).periods)
    if (before) addTo(preview, record.id, before, after, on)
  }
}

function addTo(preview: Preview, id: string, before: CaseSteps, after: CaseSteps, on: Day): void {
  for (const picture of ['team', 'public'] as const) {
    if (before[picture].length === 0 || after[picture].length === 0) continue
    addCase(preview[picture], id, before[picture], after[picture], on)
  }
}

/** The rules in force with another version of one, in the order in which all are read. */
function rulesWith(rules: readonly Rule[], changed: Rule): Rule[] {
  const others = rules.filter(({ id }) => id !== changed.id)
  const all = changed.enabled ? [...others, changed] : others
  return all.sort((one, other) => (one.id < other.id ? -1 : 1))
}
