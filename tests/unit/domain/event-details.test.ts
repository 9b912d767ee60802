import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { vagueDetail } from '@/lib/domain/events/vague-detail'

const takes = (type: EventType, details: unknown) => eventDefinitions[type].details.safeParse(details).success

/** Every detail of each type, as the table of the design names them. */
const ALL: Record<EventType, Record<string, unknown>> = {
  arrest: { authority: 'a', place: 'b', warrantShown: false },
  detention_place: { ward: '209', withAdults: true },
  transfer: {
    ward: '2', withAdults: false, inRestraints: true, familyNotified: false, destinationWithheld: true, kmFromFamily: 600, reason: 'none',
  },
  charge: { charges: [{ text: 'a', code: 'b', article: '500', capital: true }] },
  hearing: { court: 'a', branch: '28', judge: 'b', lawyerPresent: true, outcome: 'adjourned', scheduled: true },
  sentence: {
    prisonMonths: 12, suspendedMonths: 6, lashes: 74, amputation: 'hand', corporalOn: '2021-05', fine: 'much',
    exileMonths: 24, travelBanMonths: 24, death: false, stage: 'first_instance',
  },
  sentence_change: { outcome: 'reduced', prisonMonths: 6, suspendedMonths: 1, lashes: 0, stage: 'appeal' },
  solitary: { days: 16 },
  interrogation: { sessions: 80, hours: 1000, days: 147 },
  ill_treatment: { kind: 'torture', sexual: true, lifeThreat: true, examined: false },
  health: { condition: 'heart', severity: 'critical', resolved: false },
  treatment: { status: 'denied', what: 'surgery' },
  hunger_strike: { dry: true },
  contact: { channel: 'visit', verifiedBy: 'a' },
  access_denied: { to: 'lawyer' },
  execution_notice: { scheduledOn: '2021-05-01~', movedForExecution: true, lastFamilyVisit: true },
  release: { kind: 'furlough', returnDue: '2021-05' },
  return: {},
  disappearance: { lastSeen: 'in the street', custodyDenied: true },
  death: { cause: 'in_custody' },
  attribute: { pregnant: true, withInfant: false, disability: 'blind' },
  summons: { dueOn: '2021-05-01/2021-05-03' },
  deadline: { kind: 'appeal', on: '2021-05-20' },
  status_report: { status: 'imprisoned' },
  sentence_served: { prisonMonths: 6 },
  statement: { text: 'a', by: 'b' },
  action: { kind: 'letter', procedure: 'wgad', addressee: 'a', deadline: '2021-05-20', outcome: 'none' },
}

/** Types of which an event says nothing without a detail. */
const EMPTY_WITHOUT: readonly EventType[] = [
  'charge', 'sentence', 'sentence_change', 'ill_treatment', 'health', 'treatment', 'contact', 'access_denied',
  'attribute', 'deadline', 'status_report', 'sentence_served', 'statement', 'action',
]

test.each(EVENT_TYPES)('%s takes all its details, and no other', (type) => {
  expect(takes(type, ALL[type])).toBe(true)
  expect(takes(type, { ...ALL[type], unheardOf: 1 })).toBe(false)
  expect(takes(type, {})).toBe(!EMPTY_WITHOUT.includes(type))
})

test.each<[EventType, unknown]>([
  ['charge', { charges: [{}] }], ['charge', { charges: [{ text: 'a', years: 5 }] }], ['charge', { charges: 'a' }],
  ['hearing', { scheduled: false }], ['hearing', { outcome: '' }],
  ['sentence', { stage: 'final' }], ['sentence', { prisonMonths: 1.5 }], ['sentence', { prisonMonths: -1 }],
  ['sentence', { corporalOn: 'soon', lashes: 10 }], ['sentence_change', { prisonMonths: 6 }],
  ['sentence_change', { outcome: 'quashed' }], ['ill_treatment', { sexual: true }], ['hunger_strike', { dry: 'yes' }],
  ['release', { returnDue: 'next week' }], ['summons', { dueOn: '2021-13' }], ['deadline', { kind: 'appeal' }],
  ['deadline', { kind: 'appeal', on: '9999-12-31' }], ['summons', { dueOn: '0021-05' }],
  ['attribute', { disability: '' }], ['return', { kind: 'furlough' }], ['statement', { by: 'a' }],
])('%s refuses %j', (type, details) => expect(takes(type, details)).toBe(false))

test('an empty list of charges states that none was brought', () => {
  expect(takes('charge', { charges: [] })).toBe(true)
})

test('a date in details is as vague as it was meant', () => {
  expect(vagueDetail({ details: { dueOn: '2021-05~' } }, 'dueOn')).toMatchObject({ edtf: '2021-05~', approximate: true })
  expect(vagueDetail({ details: { lastFamilyVisit: true } }, 'lastFamilyVisit')).toBeNull()
  expect(vagueDetail({ details: {} }, 'on')).toBeNull()
})

test('every type is for the team until somebody decides otherwise, and what is sexual is not published with it', () => {
  for (const type of EVENT_TYPES) expect(eventDefinitions[type]).toMatchObject({ type, defaultAudience: 'team' })
  expect(eventDefinitions.ill_treatment.neverPublished).toContain('sexual')
})

test('spans are those that last', () => {
  expect(EVENT_TYPES.filter((type) => eventDefinitions[type].isSpan)).toEqual([
    'solitary', 'interrogation', 'treatment', 'hunger_strike', 'access_denied', 'attribute',
  ])
})
