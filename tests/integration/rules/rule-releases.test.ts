import { readRuleChanges } from '@/lib/open/read-rule-changes'
import { prepareRules } from '@/lib/records/prepare-rules'
import { listRuleVersions } from '@/lib/team/rules/list-rule-versions'
import { seededRules } from '../../factories/some-rules'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { change, ON, people, storedRule } from './rule-desk'

const { team } = takeTestDatabase()
beforeAll(() => importInto(team, theAppeal()))

const HIGHER = [{ days: 5, level: 'high' as const }]
const prepare = (rules = seededRules()) => prepareRules(team, rules, 'operator', ON)

test('a release says otherwise of a rule that nobody changed here: it is taken, kept as a version, and told', async () => {
  const release = seededRules().map((rule) => (rule.id === 'U01' ? { ...rule, tiers: HIGHER } : rule))
  expect(await prepare(release)).toEqual({ written: ['U01'], kept: [] })
  expect(await prepare(release)).toEqual({ written: [], kept: [] })
  expect(await listRuleVersions(people.reviewer, 'U01')).toMatchObject([
    { version: 2, content: { tiers: HIGHER }, confirmedBy: null, reason: null }, { version: 1 },
  ])
  expect(await readRuleChanges()).toMatchObject([{ rule: 'U01', byRelease: true, derived: true, changes: [{ what: 'tiers', to: HIGHER }] }])
  expect(await prepare()).toEqual({ written: ['U01'], kept: [] })
})

test('what administrators changed stays, and it is said where a release differs from it', async () => {
  await change(team, 'U02', { tiers: HIGHER })
  const kept = [{ id: 'U02', fields: ['tiers'] }]
  expect(await prepare()).toEqual({ written: [], kept })
  const release = seededRules().map((rule) => (rule.id === 'U02' ? { ...rule, basis: 'an invented basis' } : rule))
  expect(await prepare(release)).toEqual({ written: [], kept: [{ id: 'U02', fields: ['tiers', 'basis'] }] })
  expect(await storedRule(team, 'U02')).toMatchObject({ rule: { tiers: HIGHER }, shipped: { basis: 'an invented basis' } })
})

test('a rule that the database does not know is added, and words of administrators outlast a release', async () => {
  const name = { en: 'one', fa: 'دو', fr: 'trois', es: 'cuatro' }
  await change(team, 'U03', { texts: { name } })
  const [first] = seededRules()
  if (!first) throw new Error('there are rules')
  const release = [...seededRules().map((rule) => (rule.id === 'U03' ? { ...rule, tiers: HIGHER } : rule)), { ...first, id: 'U98' }]
  const { written } = await prepare(release)
  expect(written).toEqual(['U03', 'U98'])
  expect(await storedRule(team, 'U03')).toMatchObject({ version: 3, rule: { tiers: HIGHER, texts: { name } } })
  expect((await readRuleChanges()).find(({ rule }) => rule === 'U98')?.changes).toEqual([{ what: 'added' }])
})
