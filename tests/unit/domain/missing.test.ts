import { missingInformation, type KnownOfCase } from '@/lib/domain/missing'

const day = { edtf: '2021-01-01', earliest: '2021-01-01', latest: '2021-01-01' }
const month = { edtf: '2021-01', earliest: '2021-01-01', latest: '2021-01-31' }
const event = (type: string, details: Record<string, unknown> = {}) => ({ type, details })

const nothing: KnownOfCase = {
  status: 'imprisoned', statusPossible: null, prisonId: null, heldSince: null, lastContact: null, hasSentence: false,
  events: [event('status_report')], hasConsent: false,
}
const all: KnownOfCase = {
  ...nothing, prisonId: 'north', heldSince: day, lastContact: day, hasSentence: true, hasConsent: true,
  events: [event('arrest'), event('charge'), event('health'), event('access_denied', { to: 'lawyer' })],
}

test('of a person of whom only the status is on record, everything is asked', () => {
  expect(missingInformation(nothing)).toEqual([
    'arrest_day', 'place', 'charge', 'sentence', 'last_contact', 'health', 'lawyer', 'consent',
  ])
})

test.each<[string, Partial<KnownOfCase>, string[]]>([
  ['nothing, where all is known', {}, []],
  ['the arrest, known to the month', { heldSince: month }, ['arrest_day']],
  ['the last contact, known to the month', { lastContact: month }, ['last_contact']],
  ['no sentence of a person detained', { status: 'detained', hasSentence: false }, []],
  ['the sentence of a person imprisoned', { hasSentence: false }, ['sentence']],
  ['the charge, where none is on record', { events: all.events.filter(({ type }) => type !== 'charge') }, ['charge']],
  ['nothing of a lawyer who was at a hearing, or not',
    { events: [event('arrest'), event('charge'), event('health'), event('hearing', { lawyerPresent: false })] }, []],
  ['a lawyer, where a hearing says nothing of one',
    { events: [event('arrest'), event('charge'), event('health'), event('hearing')] }, ['lawyer']],
  ['nothing of a person released', { ...nothing, status: 'released' }, []],
  ['nothing of a person executed', { ...nothing, status: 'executed' }, []],
  ['nothing of the living, where the person may have died',
    { ...nothing, status: 'unknown', statusPossible: 'executed' }, ['arrest_day', 'place', 'charge', 'consent']],
])('asked for is %s', (_, known, missing) => {
  expect(missingInformation({ ...all, ...known })).toEqual(missing)
})
