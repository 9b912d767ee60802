import fc from 'fast-check'
import { chronologyWarnings } from '@/lib/domain/chronology'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import type { EventType } from '@/lib/domain/events/event-types'
import { anEvent } from '@/tests/factories/an-event'
import { randomEvent } from '@/tests/factories/random-case'
import { everyReading } from '@/tests/factories/readings'

type Case = [EventType, string, (Partial<CaseEvent> & { end?: string })?][]

const eventsOf = (given: Case) =>
  given.map(([type, date, rest]) => anEvent(type, date, { id: `${type} ${date}`, ...rest }))
const warnings = (given: Case) => chronologyWarnings(eventsOf(given)).map(({ code, events }) => [code, ...events])
const at = (prisonId: string) => ({ prisonId })
const from = (fromPrisonId: string) => ({ fromPrisonId })
const proposed = { claimStatus: 'proposed' as const }

test.each<[string, Case, string[][]]>([
  ['a span that ends before it starts', [['solitary', '2021-02-01', { end: '2021-01-31' }]],
    [['span_ends_before_it_starts', 'solitary 2021-02-01']]],
  ['a release before any custody', [['release', '2021-01-01'], ['arrest', '2021-02-01']],
    [['release_before_custody', 'release 2021-01-01', 'arrest 2021-02-01']]],
  ['two sources giving arrest days two days apart', [['arrest', '2021-01-01'], ['arrest', '2021-01-03']],
    [['arrest_while_held', 'arrest 2021-01-03', 'arrest 2021-01-01']]],
  ['an arrest after a return', [['return', '2021-01-01'], ['arrest', '2021-02-01']],
    [['arrest_while_held', 'arrest 2021-02-01', 'return 2021-01-01']]],
  ['a transfer from where the person was not',
    [['arrest', '2021-01-01'], ['detention_place', '2021-01-01', at('north')], ['transfer', '2021-02-01', from('south')]],
    [['transfer_from_elsewhere', 'transfer 2021-02-01', 'detention_place 2021-01-01']]],
  ['a contact after a death', [['death', '2021-01-01'], ['contact', '2021-01-02']],
    [['contact_after_death', 'contact 2021-01-02', 'death 2021-01-01']]],
  ['a contact after a report of an execution',
    [['status_report', '2021-01-01', { details: { status: 'executed' } }], ['contact', '2021-01-02']],
    [['contact_after_death', 'contact 2021-01-02', 'status_report 2021-01-01']]],
  ['an arrest after a death', [['death', '2020'], ['arrest', '2021-01-02']],
    [['event_after_death', 'arrest 2021-01-02', 'death 2020']]],
  ['a visit after a verified release', [['arrest', '2021-01-01'], ['release', '2021-01-10'], ['contact', '2021-01-11']],
    [['custody_after_release', 'contact 2021-01-11', 'release 2021-01-10']]],
  ['a hearing after a release', [['arrest', '2021-01-01'], ['release', '2021-01-10'], ['hearing', '2021-01-11']],
    [['hearing_after_release', 'hearing 2021-01-11', 'release 2021-01-10']]],
])('warned of is %s', (_, given, expected) => expect(warnings(given)).toEqual(expected))

test.each<[string, Case]>([
  ['what may be right in some reading', [['release', '2021-01'], ['arrest', '2021-01-20']]],
  ['a span that may end after it starts', [['solitary', '2021-01', { end: '2021-01-05' }]]],
  ['a span that is still going on', [['solitary', '2021-01', { end: '..' }]]],
  ['a person released and arrested again, also on one day',
    [['arrest', '2021-01-01'], ['arrest', '2021-02-01'], ['release', '2021-02-01']]],
  ['a release where no custody is on record', [['release', '2021-01-01']]],
  ['a release after a sentence that was served', [['sentence_served', '2015'], ['release', '2016'], ['arrest', '2021-01-01']]],
  ['two sources giving the same month of arrest', [['arrest', '2021-01'], ['arrest', '2021-01-03']]],
  ['an arrest of somebody disappeared', [['arrest', '2021-01-01'], ['disappearance', '2021-01-05'], ['arrest', '2021-02-01']]],
  ['a transfer from where the person was', [['arrest', '2021-01-01', at('north')], ['transfer', '2021-02-01', from('north')]]],
  ['a transfer from a place that another transfer may have led to',
    [['arrest', '2021-01-01', at('north')], ['transfer', '2021-02'], ['transfer', '2021-02-10', from('south')]]],
  ['a transfer from where nobody had placed the person', [['arrest', '2021-01-01'], ['transfer', '2021-02-01', from('south')]]],
  ['a contact on the day of the death', [['contact', '2021-01-01'], ['death', '2021-01-01']]],
  ['what an authority says after a death', [['death', '2021-01-01'], ['contact', '2021-01-02', { details: { channel: 'official' } }]]],
  ['a statement after a death', [['death', '2021-01-01'], ['statement', '2021-01-02']]],
  ['a contact after a release that is not verified', [['arrest', '2021-01-01'], ['release', '2021-01-10', proposed], ['contact', '2021-01-11']]],
  ['a contact after a return', [['contact', '2021-01-01'], ['release', '2021-01-10'], ['return', '2021-01-12'], ['contact', '2021-01-13']]],
  ['a hearing on bail', [['arrest', '2021-01-01'], ['release', '2021-01-10', { details: { kind: 'bail' } }], ['hearing', '2021-01-11']]],
  ['a hearing after a new summons', [['release', '2021-01-10'], ['summons', '2021-01-11'], ['hearing', '2021-01-12']]],
  ['a hearing that is only planned', [['release', '2021-01-10'], ['hearing', '2021-01-12', { details: { scheduled: true } }]]],
  ['what was retracted', [['arrest', '2021-01-01'], ['arrest', '2021-01-03', { claimStatus: 'retracted' }]]],
])('not warned of is %s', (_, given) => expect(warnings(given)).toEqual([]))

test('a warning holds in every exact reading of the dates', () => {
  const property = fc.property(fc.array(randomEvent, { maxLength: 4 }), (events) => {
    const readings = everyReading(events, 60)
    fc.pre(readings !== null)
    const said = (of: readonly CaseEvent[]) => chronologyWarnings(of).map(({ code, events: [id] }) => `${code} ${id}`)
    for (const reading of readings ?? []) expect(said(reading)).toEqual(expect.arrayContaining(said(events)))
  })
  fc.assert(property, { numRuns: 500 })
})
