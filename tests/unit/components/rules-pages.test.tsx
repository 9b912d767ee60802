import { ProposalPreview } from '@/components/rules/proposal-preview'
import { TeamProposal } from '@/components/rules/team-proposal'
import { TeamRule } from '@/components/rules/team-rule'
import { TeamRules } from '@/components/rules/team-rules'
import { RuleChanges } from '@/components/method/rule-changes'
import { dayOf } from '@/lib/domain/dates/day'
import { addCase, startPreview } from '@/lib/domain/rules/change/preview'
import type { TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { LOCALES } from '@/lib/i18n/locales'
import { seededRules } from '../../factories/some-rules'
import { renderPage } from './render-page'

const ON = dayOf(2021, 4, 5)
const reading = { asOf: ON, today: ON, pinned: false }
const rules = seededRules()
const before = rules.find(({ id }) => id === 'U14')
if (!before) throw new Error('U14 is shipped')
const content = {
  ...before, tiers: [{ days: 5, level: 'high' as const }], enabled: false,
  settings: { uncertainEnd: 'high', severalSentences: 'heaviest' },
  texts: { name: { en: 'one', fa: 'دو', fr: 'trois', es: 'cuatro' } },
}
const preview = startPreview(ON, { team: [], public: [] })
addCase(
  preview.team, 'a', [{ from: null, level: 'none', possible: 'none' }],
  [{ from: null, level: 'high', possible: 'critical' }], ON,
)
const proposal: TeamRuleProposal = {
  id: 'p', before, content, reason: 'an invented reason', state: 'proposed', proposedOn: ON, author: 'Ada', isOwn: false,
  decidedBy: null, preview, looked: { done: 1, total: 1, isEnded: true }, isDerived: true,
}
const flags = { day: '2021-04-05', before: 1, after: 2, changed: [
  { id: 'evin', before: 'none' as const, after: 'high' as const, people: 2 },
  { id: 'gone', before: 'high' as const, after: 'none' as const, people: 3 },
  { id: 'other', before: 'high' as const, after: 'critical' as const, people: 4 },
] }
const ofPrisons = { ...proposal, preview: { ...preview, prisons: { team: [flags, { ...flags, day: '2021-03-05' }], public: [] } } }
const prisonNames = new Map([['evin', 'Evin Prison']])
const someone = { slug: 'a', nameLatin: 'A', nameNative: null }
const named = { team: preview.team.changed.map((one) => ({ ...one, ...someone })), public: [] }
const version = { inForceOn: ON, author: 'Ada', reason: 'invented' }
const versions = [
  { ...version, content, version: 2, confirmedBy: 'Bo' },
  { ...version, content: before, version: 1, confirmedBy: null },
]
const told = {
  rule: 'U14', version: 2, changedOn: '2021-04-05', byRelease: true, derived: false,
  changes: [{ what: 'added' as const }, { what: 'setting' as const, name: 'nearDays', from: 3, to: null }],
}

test.each(LOCALES)('the pages of rules say all they say in %s', async (locale) => {
  const pages = [
    <TeamRules
      key="1" rules={rules} differing={new Set(['U01'])} proposals={[proposal]} derivation={{ done: 1, total: 2 }}
      reading={reading}
    />,
    <TeamRule key="2" rule={content} shipped={before} open={proposal} reading={reading} versions={versions} />,
    <TeamProposal key="3" proposal={proposal} derivation={null} reading={reading} />,
    <ProposalPreview key="4" proposal={proposal} named={named} prisonNames={prisonNames} reading={reading} />,
    <ProposalPreview key="5" proposal={ofPrisons} named={named} prisonNames={prisonNames} reading={reading} />,
    <RuleChanges key="6" changes={[told]} />,
  ]
  const texts = await Promise.all(pages.map((page) => renderPage(page, locale)))
  for (const text of texts) expect(JSON.stringify(text)).not.toMatch(/team-rules\.|method\.changes\./)
})

test('of the rule that marks prisons it is said which would be flagged on which day, and which no more', async () => {
  const text = await renderPage(
    <ProposalPreview proposal={ofPrisons} named={named} prisonNames={prisonNames} reading={reading} />,
  )
  expect(text).toContain('On 5 April 2021: 1 prison would gain the flag, 1 would lose it.')
  const rows = text.split('<tr>').filter((row) => row.includes('March 2021') || row.includes('April 2021</th>'))
    .map((row) => row.replaceAll('</td>', ' | ').replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ').trim())
  const cells = '1, would be 2 | High Evin Prison 2 people | High gone 3 people | Critical other 4 people |'
  expect(rows).toEqual([`5 April 2021${cells}`, `5 March 2021${cells}`])
})
