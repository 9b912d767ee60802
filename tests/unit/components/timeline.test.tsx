import { EventFacts } from '@/components/timeline/event-facts'
import { EVENT_KINDS, kindOf, readKind } from '@/components/timeline/event-kind'
import { orderEvents } from '@/components/timeline/order-events'
import { Timeline } from '@/components/timeline/timeline'
import { timelineLines } from '@/components/timeline/timeline-lines'
import { PROCEDURE_IDS } from '@/lib/domain/actions/procedures'
import { dayOf } from '@/lib/domain/dates/day'
import { FACTS } from '@/lib/domain/disagreement/fact'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import events from '@/lib/i18n/messages/en/events.json'
import timeline from '@/lib/i18n/messages/en/timeline.json'
import { LOCALES } from '@/lib/i18n/locales'
import { aCasePage, anEvent, aSpan, mehranRaoof, onDay, orEarlier } from './case-pages'
import { renderPage } from './render-page'

const READING = { locale: 'en' as const, asOf: dayOf(2021, 4, 5), today: dayOf(2021, 4, 5), pinned: true }
const PATH = '/cases/raoof-mehran'

function render(page: Parameters<typeof Timeline>[0]['page'], kind: Parameters<typeof Timeline>[0]['kind'] = null) {
  return renderPage(<Timeline page={page} kind={kind} reading={READING} path={PATH} />)
}

test('Events stand newest first; of two on one last day the one that may be earlier comes after', () => {
  const ids = orderEvents(mehranRaoof().events).map(({ id }) => id)
  expect(ids).toEqual(['report', 'lawyer', 'solitary', 'contact'])
})

test('An event on or after a day stands at that day', () => {
  const after = anEvent('after', 'arrest', aSpan('2021-03-06..', '2021-03-06', null))
  const before = anEvent('before', 'arrest', orEarlier('2021-03-05'))
  expect(orderEvents([before, after]).map(({ id }) => id)).toEqual(['after', 'before'])
})

test('A query asks for a kind that exists, or for all', () => {
  expect(readKind('contact')).toBe('contact')
  expect([readKind('nonsense'), readKind(['contact', 'court']), readKind(undefined)]).toEqual([null, null, null])
})

test.each(EVENT_TYPES)('An event of type %s has a kind and a title', (type) => {
  expect(EVENT_KINDS).toContain(kindOf(type))
  expect(kindOf(type) === 'other').toBe(type === 'statement' || type === 'action')
  expect(events.title).toHaveProperty(type)
})

test('The filter links to the same page on the same day, and marks what is shown', async () => {
  const html = await render(mehranRaoof(), 'contact')
  expect(html).toContain('href="/en/cases/raoof-mehran?asOf=2021-04-05#timeline"')
  expect(html).toContain('href="/en/cases/raoof-mehran?kind=contact&amp;asOf=2021-04-05#timeline" aria-current="true"')
  expect(html).toContain('id="event-contact"')
  expect(html).not.toContain('id="event-report"')
})

test('Each entry says its date as known, what happened, its source, its grade and its claim status', async () => {
  const html = await render(mehranRaoof())
  expect(html).toContain('21 March 2021 or earlier, still going on')
  expect(html).toContain('about November 2020')
  expect(html).toContain('Denied access to his own lawyers')
  expect(html).toContain('Reported as detained in Evin Prison')
  expect(html).toContain('source B, claim 3, verified')
  expect(html).toContain('href="#source-appeal-2021"')
})

test('A published note is shown, and markup in it is text', async () => {
  const html = await render(mehranRaoof({ notes: { contact: '<script>alert(1)</script>' } }))
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toContain('<script>')
})

test('An event whose vague date reaches beyond the day shown is said to be possible', async () => {
  const death = anEvent('death', 'death', aSpan('2020', '2020-01-01', '2020-12-31'), { details: { cause: 'execution' } })
  const html = await render(aCasePage({ asOf: '2020-06-01', events: [death] }))
  expect(html).toContain('Possible by 1 June 2020, and not certain')
})

test('Details that the title does not say are told in words, and unknown ones are left out', async () => {
  const transfer = anEvent('move', 'transfer', onDay('2021-03-06'), {
    prison: { id: 'bushehr', name: 'Bushehr Prison' }, details: { inRestraints: true, kmFromFamily: 600, secret: 'x' },
  })
  const html = await render(aCasePage({ events: [transfer] }))
  expect(html).toContain('Moved to Bushehr Prison')
  expect(html).toContain('In restraints; 600 km from the family.')
  expect(html).not.toContain('secret')
})

test('Charges are told one by one, and an empty list says that none was brought', async () => {
  const charges = [{ text: 'propaganda', article: '500' }, { text: 'enmity', capital: true }]
  const html = await render(aCasePage({ events: [anEvent('a', 'charge', onDay('2021-01-01'), { details: { charges } })] }))
  expect(html).toContain('Charged on 2 counts')
  expect(html).toContain('propaganda, article 500')
  expect(html).toContain('enmity, punishable by death')
  const none = anEvent('b', 'charge', onDay('2021-01-01'), { details: { charges: [] } })
  expect(await render(aCasePage({ events: [none] }))).toContain('No charge was brought')
})

test('A hearing is planned until an outcome is on record, and dates in details are told as they were meant', async () => {
  const told = async (type: string, details: Record<string, unknown>) =>
    render(aCasePage({ events: [anEvent('one', type, onDay('2021-01-01'), { details })] }))
  expect(await told('hearing', { scheduled: true, judge: 'A. B.' })).toContain('Hearing planned')
  const ahead = anEvent('one', 'hearing', onDay('2021-04-10'), { details: { scheduled: true } })
  expect(await render(aCasePage({ asOf: '2021-04-05', events: [ahead] }))).not.toContain('Possible by')
  expect(await told('hearing', { scheduled: true, outcome: 'adjourned' })).not.toContain('Hearing planned')
  expect(await told('summons', { dueOn: '2021-02~' })).toContain('To appear: about February 2021.')
  expect(await told('sentence_change', { outcome: 'reduced', prisonMonths: 18 })).toContain(
    'Sentence reduced to 1 year and 6 months in prison',
  )
})

test('Before the first event the timeline says that there is none', async () => {
  expect(await render(aCasePage({ asOf: '2019-01-01' }))).toContain('No event is on record by 1 January 2019.')
})

describe('events that contradict each other', () => {
  const arrests = [
    anEvent('first', 'arrest', onDay('2021-01-10'), { grade: 'C3', sources: ['letter'] }),
    anEvent('second', 'arrest', onDay('2021-01-12')),
  ]
  const disagreement = {
    type: 'arrest' as const, events: ['second', 'first'], facts: ['day' as const], preferredBy: 'grade' as const,
    decidedBy: 'earlier_day' as const,
  }

  test('stand side by side in one entry, where the newest of them stands, the preferred one first', () => {
    const call = anEvent('call', 'contact', onDay('2021-01-11'))
    const lines = timelineLines([...arrests, call], [disagreement])
    expect(lines.map((line) => ('event' in line ? line.event.id : line.events.map(({ id }) => id)))).toEqual([
      ['second', 'first'], 'call',
    ])
  })

  test('are told with what they differ in, both sides whole, and what is followed', async () => {
    const html = await render(aCasePage({ events: arrests, disagreements: [disagreement] }))
    expect(html).toContain('The sources disagree: the day')
    expect(html.indexOf('id="event-second"')).toBeLessThan(html.indexOf('id="event-first"'))
    expect(html).toContain('source C, claim 3')
    expect(html).toContain('10 January 2021')
    expect(html).toContain('the better graded one first. Days are counted from the earlier one.')
  })

  test('where nothing prefers one of one day, nothing is said to be followed', async () => {
    const even = { ...disagreement, preferredBy: null, decidedBy: 'preference' as const }
    const html = await render(aCasePage({ events: arrests, disagreements: [even] }))
    expect(html).toContain('nothing prefers one to another.')
    expect(html).not.toContain('is followed')
  })

  test.each(FACTS)('a difference in %s has words', (fact) => {
    expect(timeline.disagreement.fact).toHaveProperty(fact)
  })
})

test.each(PROCEDURE_IDS)('An action says in each language that it was a submission to %s', async (procedure) => {
  const action = anEvent('sent', 'action', onDay('2021-01-05'), { details: { kind: 'an invented letter', procedure } })
  const said = await Promise.all(LOCALES.map((locale) => renderPage(<EventFacts event={action} />, locale)))
  expect(new Set(said).size).toBe(LOCALES.length)
  for (const html of said) expect(html).not.toMatch(/_|events\.|<p><\/p>/)
  expect(said[0]).toMatch(/^<p>UN procedure: .{20,}\.<\/p>$/)
})
