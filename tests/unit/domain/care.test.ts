import { newWarnings } from '@/lib/domain/chronology/new-warnings'
import { careFor, publishableAudience, questionBefore } from '@/lib/domain/permissions/care'
import { maySee } from '@/lib/domain/permissions/may-see'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { anEvent } from '../../factories/an-event'

test.each([
  ['arrest', {}, 'none', null],
  ['contact', { channel: 'phone' }, 'ask', 'publish_day_alone'],
  ['health', { condition: 'a' }, 'ask', 'publish_sensitive'],
  ['treatment', { status: 'denied' }, 'ask', 'publish_sensitive'],
  ['attribute', { pregnant: true }, 'ask', 'publish_sensitive'],
  ['ill_treatment', { kind: 'beating', sexual: false }, 'ask', 'publish_sensitive'],
  ['ill_treatment', { kind: 'other', sexual: true }, 'two_reviewers', 'publish_with_second_reviewer'],
] as const)('%s with %j needs the care %s, and is asked about as %s', (type, details, care, question) => {
  expect(careFor({ type, details })).toBe(care)
  expect(questionBefore({ type, details }, 'public')).toBe(question)
  expect(questionBefore({ type, details }, 'researcher')).toBeNull()
})

test('only what two reviewers confirmed of sexual violence counts as public', () => {
  const event = { type: 'ill_treatment', details: { sexual: true }, audience: 'public' } as const
  expect(publishableAudience(event, false)).toBe('team')
  expect(publishableAudience(event, true)).toBe('public')
  expect(publishableAudience({ ...event, details: {} }, false)).toBe('public')
  expect(publishableAudience({ ...event, audience: 'restricted' }, false)).toBe('restricted')
})

test('only what is restricted is kept from anybody who is signed in, but its author and the case\'s own people', () => {
  const seen = (isOwnCase: boolean, isAuthor: boolean) =>
    AUDIENCES.filter((one) => maySee(one, { isOwnCase, isAuthor }))
  expect(seen(false, false)).toEqual(['public', 'researcher', 'team'])
  expect(seen(true, false)).toEqual(AUDIENCES)
  expect(seen(false, true)).toEqual(AUDIENCES)
})

test('an event is asked about for the warnings that it brings, and not for those that were there', () => {
  const [death, visit] = [anEvent('death', '2021-01-01'), anEvent('contact', '2021-02-01')]
  const call = anEvent('contact', '2021-03-01')
  const warning = { code: 'contact_after_death', events: [call.id, death.id] }
  expect(newWarnings([death, visit], call)).toEqual([warning])
  expect(newWarnings([death, visit, call], { ...call, details: { channel: 'visit' } })).toEqual([])
  expect(newWarnings([visit, { ...call, id: death.id }], death)).toHaveLength(1)
})
