import { verifyAudit } from '@/lib/db/verify-audit'
import { readRuleChanges } from '@/lib/open/read-rule-changes'
import { readRules } from '@/lib/open/read-rules'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { proposeRule, readProposeRule } from '@/lib/records/rules/propose-rule'
import { withdrawRule } from '@/lib/records/rules/withdraw-rule'
import { findRuleProposal, listRuleProposals } from '@/lib/team/rules/list-rule-proposals'
import { listRuleVersions } from '@/lib/team/rules/list-rule-versions'
import { listRulesOn } from '@/lib/team/rules/list-stored-rules'
import { readRuleDerivation } from '@/lib/team/rules/read-rule-derivation'
import { takeTestDatabase } from '../../factories/take-database'
import { day } from '../records/exchange'
import { change, deriveAll, importInvented, ON, people, previewAll, propose, proposeWhole, storedRule } from './rule-desk'

const { author, other, reviewer, volunteer } = people
const CASES = 70
const { team } = takeTestDatabase()
beforeAll(() => importInvented(team, CASES))

const EARLIER = [{ days: 3, level: 'watch' as const }, { days: 9, level: 'high' as const }, { days: 40, level: 'critical' as const }]
const LATER = [{ days: 20, level: 'elevated' as const }, { days: 90, level: 'critical' as const }]
const NOBODY = '00000000-0000-4000-8000-000000000000'

test('a change is proposed by one person, confirmed by another, and kept with its versions and a told change', async () => {
  expect(await propose(team, 'U01', { tiers: EARLIER }, reviewer)).toEqual({ ok: false, reason: 'not_allowed' })
  const proposed = await propose(team, 'U01', { tiers: EARLIER })
  if (!proposed.ok) throw new Error(proposed.reason)
  const { proposal } = proposed.value
  const sample = await findRuleProposal(reviewer, proposal)
  expect(sample).toMatchObject({ isOwn: false, looked: { done: 25, isEnded: false }, preview: { on: '2021-04-05' } })
  expect(await propose(team, 'U01', { tiers: LATER }, other)).toEqual({ ok: false, reason: 'waiting' })
  expect(await confirmRule(other, { proposal }, ON)).toEqual({ ok: false, reason: 'no_preview' })
  await previewAll(team)
  expect(await confirmRule(author, { proposal }, ON)).toEqual({ ok: false, reason: 'own_proposal' })
  expect(await confirmRule(volunteer, { proposal }, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect((await storedRule(team, 'U01')).version).toBe(1)
  expect(await confirmRule(reviewer, { proposal }, ON)).toEqual({ ok: true, value: { rule: 'U01' } })
  expect(await lastTold()).toEqual(['method', 'renew:rules'])
  expect(await confirmRule(other, { proposal }, ON)).toEqual({ ok: false, reason: 'stale' })
  expect(await readRuleChanges()).toMatchObject([{ rule: 'U01', changedOn: '2021-04-05', derived: false }])
  expect(await readRuleDerivation(other)).toEqual({ done: 0, total: CASES })
  await deriveStep(team, ON, 30)
  expect(await readRuleDerivation(other)).toEqual({ done: 30, total: CASES })
  await deriveAll(team)
  expect(await readRuleDerivation(other)).toBeNull()
  expect(await readRuleChanges()).toMatchObject([{ derived: true, byRelease: false, changes: [{ what: 'tiers', to: EARLIER }] }])
  expect((await readRules()).find(({ id }) => id === 'U01')?.tiers).toEqual(EARLIER)
  expect(await listRuleVersions(reviewer, 'U01')).toMatchObject([{ version: 2, reason: 'an invented reason' }, { version: 1, confirmedBy: null }])
  const actions = await team<{ action: string }[]>`
    SELECT action FROM file.audit WHERE subject_id = ${proposal} ORDER BY seq`
  expect(actions.map(({ action }) => action)).toEqual(['rule.propose', 'rule.confirm'])
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('what was in force on an earlier day is known', async () => {
  expect((await listRulesOn(reviewer, day('2021-04-05'))).find(({ id }) => id === 'U01')?.tiers).toEqual(EARLIER)
  expect(await listRulesOn(reviewer, day('2019-01-01'))).toEqual([])
})

test.each([
  ['U01', [{ days: 9, level: 'high' }, { days: 9, level: 'critical' }], [{ field: 'tier.2.days', fault: 'days_order' }]],
  ['U01', [{ days: 9, level: 'high' }, { days: 12, level: 'watch' }], [{ field: 'tier.2.days', fault: 'levels_rise' }]],
  ['U15', [{ days: 2, level: 'elevated' }, { days: 5, level: 'high' }], [{ field: 'tier.2.days', fault: 'levels_fall' }]],
  ['U18', [{ days: 0, level: 'watch' }, { days: 5, level: 'high' }], [{ field: 'tier.2.days', fault: 'one_level' }]],
  ['U05', [{ days: 1, level: 'none' }], [{ field: 'tier.1.days', fault: 'no_level' }]],
] as const)('levels of %s in the wrong order are refused, and it is said where', async (id, tiers, faults) => {
  expect(await propose(team, id, { tiers: [...tiers] })).toEqual({ ok: false, reason: 'bad_rule', faults })
})

test('a setting that the rule does not know, or of another sort, is refused, and so is what changes nothing', async () => {
  const { settings } = (await storedRule(team, 'U15')).rule
  for (const [name, value] of [['more', 3], ['overdueDays', 'high'], ['overdue', 'never']] as const) {
    expect(await propose(team, 'U15', { settings: { ...settings, [name]: value } })).toMatchObject({ reason: 'bad_rule' })
  }
  expect(await propose(team, 'U15', {})).toEqual({ ok: false, reason: 'unchanged' })
  const content = { tiers: LATER, settings: {}, public: true, enabled: true, texts: {} }
  const input = { rule: 'U01', base: 1, content, reason: 'invented' }
  expect(await proposeRule(author, input, ON)).toEqual({ ok: false, reason: 'stale' })
  expect(await proposeRule(author, { ...input, rule: 'U99' }, ON)).toEqual({ ok: false, reason: 'unknown_rule' })
  expect(() => readProposeRule({ ...input, content: { ...content, texts: { name: { en: 'only' } } } })).toThrow()
  expect(() => readProposeRule({ ...input, content: { ...content, tiers: [] } })).toThrow()
})

test('a proposal can be taken back, and is decided once', async () => {
  const proposal = await proposeWhole(team, 'U02', { enabled: false })
  expect(await withdrawRule(reviewer, { proposal })).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await withdrawRule(author, { proposal })).toMatchObject({ ok: true })
  expect(await withdrawRule(author, { proposal })).toEqual({ ok: false, reason: 'stale' })
  expect(await confirmRule(reviewer, { proposal }, ON)).toEqual({ ok: false, reason: 'stale' })
  expect(await confirmRule(reviewer, { proposal: NOBODY }, ON)).toEqual({ ok: false, reason: 'stale' })
})

test('words alone are in force at once, and readers are told of nothing while a rule is the team’s alone', async () => {
  const name = { en: 'unheard', fa: 'بی‌خبری', fr: 'sans nouvelles', es: 'sin noticias' }
  const told = (await readRuleChanges()).length
  await change(team, 'U19', { texts: { name } })
  await change(team, 'U19', { tiers: LATER })
  expect(await readRuleChanges()).toHaveLength(told)
  await change(team, 'U19', { public: true })
  expect((await readRuleChanges()).find(({ rule }) => rule === 'U19')?.changes).toEqual([{ what: 'public', from: false, to: true }])
  expect((await readRules()).find(({ id }) => id === 'U19')).toMatchObject({ tiers: LATER, texts: { name } })
  const runs = await team`SELECT FROM file.recompile`
  await change(team, 'U02', { texts: { name } })
  expect(await team`SELECT FROM file.recompile`).toHaveLength(runs.length)
})

test('pages that speak of a rule are shown no longer once it is the team’s alone', async () => {
  const proposal = await proposeWhole(team, 'U19', { public: false })
  expect(await confirmRule(reviewer, { proposal }, ON)).toMatchObject({ ok: true })
  expect(await lastTold()).toEqual(['rules'])
  await deriveAll(team)
})

test('what a proposal would do is computed anew where another change came in force', async () => {
  const first = await proposeWhole(team, 'U02', { tiers: LATER })
  const second = await proposeWhole(team, 'U03', { enabled: false })
  expect(await confirmRule(other, { proposal: second }, ON)).toMatchObject({ ok: true })
  expect(await confirmRule(other, { proposal: first }, ON)).toEqual({ ok: false, reason: 'no_preview' })
  await deriveAll(team)
  await previewAll(team)
  expect(await confirmRule(other, { proposal: first }, ON)).toMatchObject({ ok: true })
  await deriveAll(team)
  expect((await listRuleProposals(reviewer)).every(({ isDerived }) => isDerived)).toBe(true)
})

test('all proposals that wait are listed, and after them the last that were decided', async () => {
  const rules = await team`
    INSERT INTO file.rule_proposal (rule_id, base, content, reason, author, proposed_on)
    SELECT DISTINCT ON (rule_id) rule_id, version, content, 'an invented reason', 'somebody', '2021-04-05'::date
    FROM file.rule_version ORDER BY rule_id, version DESC RETURNING rule_id`
  const listed = await listRuleProposals(reviewer)
  expect(rules.length).toBeGreaterThan(20)
  expect(listed.slice(0, rules.length).every(({ state }) => state === 'proposed')).toBe(true)
  expect(listed.slice(rules.length).map(({ state }) => state)).toContain('withdrawn')
  await team`
    UPDATE file.rule_proposal SET state = 'withdrawn', decided_by = 'somebody', decided_at = now()
    WHERE state = 'proposed'`
  expect(await listRuleProposals(reviewer)).toHaveLength(20)
})

async function lastTold(): Promise<string[]> {
  const [row] = await team<{ tags: string[] }[]>`
    SELECT to_jsonb(tags) AS tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return row?.tags.sort() ?? []
}
