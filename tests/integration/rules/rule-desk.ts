import type { Sql } from '@/lib/db/connect'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { contentOf, type RuleContent } from '@/lib/domain/rules/change/rule-content'
import { inventFiles } from '@/lib/files/invented/invented-files'
import { readStoredRules } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { previewStep } from '@/lib/records/rules/preview-rule'
import { proposeRule } from '@/lib/records/rules/propose-rule'
import { aViewer } from '../../factories/a-viewer'
import { day, importInto } from '../records/exchange'

/** The day on which all these tests stand. */
export const ON = day('2021-04-05')

/** Invented people of the workspace. */
export const people = {
  author: aViewer('administrator'), other: aViewer('administrator'), reviewer: aViewer('reviewer'),
  volunteer: aViewer('volunteer'),
}

/** Fills a database with invented cases and the rules that are shipped. */
export async function importInvented(team: Sql, cases: number): Promise<void> {
  const files = inventFiles({ seed: 9, cases, until: ON }, 0, cases)
  await importInto(team, new Map([...files].map(([name, lines]) => [name, Buffer.from([...lines].join(''))])))
}

/** What a rule is now. */
export async function storedRule(team: Sql, id: string) {
  const found = (await readStoredRules(overPostgres(team))).find(({ rule }) => rule.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** Proposes a change of what a rule is now. */
export async function propose(team: Sql, id: string, change: Partial<RuleContent>, viewer: Viewer = people.author) {
  const { rule, version } = await storedRule(team, id)
  const content = { ...contentOf(rule), ...change }
  return proposeRule(viewer, { rule: id, base: version, content, reason: 'an invented reason' }, ON)
}

/** Proposes a change and looks at all cases. */
export async function proposeWhole(team: Sql, id: string, change: Partial<RuleContent>): Promise<string> {
  const proposed = await propose(team, id, change)
  if (!proposed.ok) throw new Error(proposed.reason)
  await previewAll(team)
  return proposed.value.proposal
}

export async function previewAll(team: Sql): Promise<void> {
  while (await previewStep(team, ON)) continue
}

export async function deriveAll(team: Sql, batch = 50): Promise<number> {
  let steps = 0
  while (await deriveStep(team, ON, batch)) steps += 1
  return steps
}

/** Proposes a change, has it confirmed, and derives all cases. */
export async function change(team: Sql, id: string, wanted: Partial<RuleContent>): Promise<string> {
  const proposal = await proposeWhole(team, id, wanted)
  const confirmed = await confirmRule(people.reviewer, { proposal }, ON)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  await deriveAll(team)
  return proposal
}
