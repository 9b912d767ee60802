import { dayOf } from '@/lib/domain/dates/day'
import { detailFieldsOf } from '@/lib/domain/events/detail-fields'
import { detailsFromForm } from '@/lib/domain/events/details-from-form'
import { detailsToForm } from '@/lib/domain/events/details-to-form'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { diceOf } from '@/lib/files/invented/dice'
import { INVENTED_DETAILS } from '@/lib/files/invented/invented-details'

const TODAY = dayOf(2021, 4, 5)
const kinds = (type: EventType) => Object.fromEntries(detailFieldsOf(type).map(({ name, kind }) => [name, kind]))

test.each(EVENT_TYPES)('every detail of %s is asked for by a field', (type) => {
  expect(() => detailFieldsOf(type)).not.toThrow()
})

test('a field is asked for as its schema is', () => {
  expect(kinds('contact')).toEqual({ channel: 'choice', verifiedBy: 'text' })
  expect(kinds('hearing')).toMatchObject({ lawyerPresent: 'yes_no', scheduled: 'tick', court: 'text' })
  expect(kinds('execution_notice')).toEqual({
    scheduledOn: 'date', movedForExecution: 'yes_no', lastFamilyVisit: 'yes_no_or_date',
  })
  expect(kinds('attribute')).toEqual({ pregnant: 'yes_no', withInfant: 'yes_no', disability: 'yes_no_or_text' })
  expect(kinds('transfer')).toMatchObject({ kmFromFamily: 'count' })
})

test('charges are a list, whose entries have fields of their own', () => {
  const [charges] = detailFieldsOf('charge')
  expect(charges).toMatchObject({ name: 'charges', kind: 'list', isRequired: true })
  expect(charges?.fields.map(({ name }) => name)).toEqual(['text', 'code', 'article', 'capital'])
})

test.each([
  ['contact', { 'detail.channel': 'phone', 'detail.verifiedBy': '  ' }, { channel: 'phone' }],
  ['summons', { 'detail.dueOn': '5 Aban 1399' }, { dueOn: '2020-10-26' }],
  ['attribute', { 'detail.disability': 'yes', 'detail.disability.said': 'blind' }, { disability: 'blind' }],
  ['attribute', { 'detail.pregnant': 'no' }, { pregnant: false }],
  ['hearing', { 'detail.scheduled': 'yes' }, { scheduled: true }],
  ['charge', { 'detail.charges.none': 'yes' }, { charges: [] }],
  ['charge', { 'detail.charges.1.text': 'an invented charge', 'detail.charges.1.capital': 'yes' },
    { charges: [{ text: 'an invented charge', capital: true }] }],
  ['transfer', { 'detail.kmFromFamily': '640' }, { kmFromFamily: 640 }],
  ['transfer', { 'detail.kmFromFamily': '۶۴۰' }, { kmFromFamily: 640 }],
] as const)('a form about %s is read as its schema wants it', (type, texts, details) => {
  expect(detailsFromForm(detailFieldsOf(type), texts, TODAY)).toEqual({ details, unread: [] })
  expect(eventDefinitions[type].details.safeParse(details).success).toBe(true)
})

test('a detail that is no date is named, and not passed over', () => {
  const { details, unread } = detailsFromForm(detailFieldsOf('summons'), { 'detail.dueOn': 'some day' }, TODAY)
  expect({ details, unread }).toEqual({ details: {}, unread: ['detail.dueOn'] })
})

test('a number that is none is left for the schema to refuse', () => {
  const { details } = detailsFromForm(detailFieldsOf('transfer'), { 'detail.kmFromFamily': 'far' }, TODAY)
  expect(eventDefinitions.transfer.details.safeParse(details).success).toBe(false)
})

test.each(EVENT_TYPES)('what a form shows of %s is read back as it was', (type) => {
  const fields = detailFieldsOf(type)
  for (let seed = 1; seed <= 40; seed += 1) {
    const details = eventDefinitions[type].details.parse(INVENTED_DETAILS[type]?.(diceOf(type, seed), TODAY))
    expect(detailsFromForm(fields, detailsToForm(fields, details), TODAY)).toEqual({ details, unread: [] })
  }
})
