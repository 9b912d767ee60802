import { dayOf } from '@/lib/domain/dates/day'
import type { CaseEvent } from '@/lib/domain/events/case-event'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { Period } from '@/lib/domain/periods/period'
import { compilePictures } from '@/lib/domain/periods/compile-pictures'
import { anEvent } from '@/tests/factories/an-event'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const day = dayOf(2021, 4, 5)
const shown = (events: CaseEvent[]) => periodOn(compilePeriods({ events, rules }, 'public'), day)
const team = { audience: 'team' as const }
const published = () => [anEvent('arrest', '2021-01-01', { prisonId: 'north' }), anEvent('contact', '2021-01-10')]

test('a verified private call makes the public silence not stated, and no rule rests on it', () => {
  expect(shown(published())).toMatchObject({ level: 'critical', silence: { since: 'contact' } })
  const period = shown([...published(), anEvent('contact', '2021-04-01', team)])
  expect(period).toMatchObject({ status: 'detained', prisonId: 'north', silence: null, lastContact: null, level: 'none', reasons: [] })
})

test('what is not stated reads as where nothing is recorded', () => {
  const unheard = shown([anEvent('status_report', '2021-01-01', { prisonId: 'north', details: { status: 'detained' } })])
  const masked = shown([...published(), anEvent('contact', '2021-04-01', team)])
  const said = ({ silence, lastContact, reasons }: Period) => ({ silence, lastContact, reasons })
  expect(said(masked)).toEqual(said(unheard))
})

test('a proposed private call changes nothing', () => {
  const call = anEvent('contact', '2021-04-01', { ...team, claimStatus: 'proposed' })
  const events = published()
  expect(shown([...events, call])).toEqual(shown(events))
})

test('a private release leaves nothing to say', () => {
  expect(shown([...published(), anEvent('release', '2021-04-01', team)])).toMatchObject({
    status: 'unknown', statusSince: null, prisonId: null, silence: null, heldSince: null, reasons: [],
  })
})

test('a private transfer takes the place off, and the stays that it contradicts', () => {
  const transfer = anEvent('transfer', '2021-03-01', { ...team, prisonId: 'south' })
  expect(shown([...published(), transfer])).toMatchObject({ status: 'detained', prisonId: null, prisonPossibleId: null })
  const { circumstances } = compilePictures({ events: [...published(), transfer], rules })
  expect(circumstances.at(-1)?.stays).toEqual([])
})

test('a private end of solitary confinement takes the rule off, and private treatment that of care', () => {
  const alone = anEvent('solitary', '2021-03-01', { end: '..' })
  expect(shown([...published(), alone]).reasons.map(({ rule }) => rule)).toContain('U05')
  const ended = anEvent('release', '2021-03-20', { ...team, details: { kind: 'furlough' } })
  expect(shown([...published(), alone, ended]).reasons).toEqual([])
  const ill = [
    anEvent('health', '2021-03-01', { details: { condition: 'heart', severity: 'critical' } }),
    anEvent('treatment', '2021-03-01', { end: '..', details: { status: 'denied' } }),
  ]
  expect(shown([...published(), ...ill]).reasons.map(({ rule }) => rule)).toContain('U07')
  const given = anEvent('treatment', '2021-03-10', { ...team, end: '..', details: { status: 'given' } })
  expect(shown([...published(), ...ill, given]).reasons.map(({ rule }) => rule)).not.toContain('U07')
})

test('a private event that agrees takes nothing off', () => {
  const agreeing = anEvent('interrogation', '2021-01-05', { ...team, prisonId: 'north' })
  const events = published()
  expect(shown([...events, agreeing])).toEqual(shown(events))
})
