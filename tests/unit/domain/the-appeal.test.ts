import { dayOf, formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { countDays } from '@/lib/domain/dates/day-span'
import { compileCircumstances } from '@/lib/domain/periods/circumstances'
import { publicEvents } from '@/lib/domain/periods/case-folds'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import { appealEvents } from '@/tests/factories/the-appeal'
import { seededRules } from '@/tests/factories/some-rules'

const rules = seededRules()
const theDay = dayOf(2021, 4, 5)

function on(slug: string, day: string | Day = theDay, picture: 'public' | 'team' = 'public') {
  const asOf = typeof day === 'string' ? (parseDay(day) ?? theDay) : day
  const period = periodOn(compilePeriods({ events: appealEvents(slug), rules }, picture), asOf)
  const days = period.silence && countDays(period.silence.from, asOf, 0)
  const reasons = period.reasons.map((reason) => {
    const count = reason.from && countDays(reason.from, asOf, reason.firstDay)
    const bounds = count ? `${count.atLeast}-${count.atMost ?? ''}` : ''
    return `${reason.rule} ${reason.certainty} ${reason.level} ${bounds} ${formatDay(reason.since)}`
  })
  return { ...period, days, reasons }
}

function circumstancesOn(slug: string) {
  const all = compileCircumstances(publicEvents(appealEvents(slug)))
  const found = all.findLast(({ from }) => from === null || from <= theDay)
  const stays = found?.stays.map(({ prisonId, from, to }) => `${prisonId}: ${from.edtf} to ${to?.edtf ?? 'now'}`)
  return { stays, sentence: found?.sentence, health: found?.health }
}

describe('as of 5 April 2021', () => {
  test('Mehran Raoof: silence, solitary confinement, and perhaps no lawyer', () => {
    expect(on('raoof-mehran')).toMatchObject({
      status: 'detained', prisonId: 'evin', days: { atLeast: 126, atMost: 155 }, level: 'critical', possible: 'critical',
      silence: { since: 'contact' },
      reasons: [
        'U01 certain critical 126-155 2021-01-29',
        'U05 certain critical 16- 2021-04-05',
        'U21 possible elevated 0- 2021-04-05',
      ],
    })
  })

  test('Somayeh Kargar: 171 days since the arrest, and treatment denied', () => {
    expect(on('kargar-somayeh')).toMatchObject({
      status: 'detained', prisonId: 'qarchak', days: { atLeast: 171, atMost: 171 }, silence: { since: 'arrest' },
      reasons: ['U02 certain critical 171-171 2020-10-31', 'U07 certain critical 0- 2021-04-05'],
    })
    expect(circumstancesOn('kargar-somayeh')).toMatchObject({
      stays: [
        'evin: 2020-10-16/2021-04-05 to 2020-10-16/2021-04-05',
        'qarchak: 2020-10-16/2021-04-05 to now',
      ],
      health: [{ condition: 'threatened blindness', severity: 'critical', treatment: 'denied' }],
    })
  })

  test.each(['afkari-brother-1', 'afkari-brother-2'])('%s: elevated for certain, possibly critical, nowhere on the map', (slug) => {
    expect(on(slug)).toMatchObject({
      status: 'imprisoned', prisonId: null, prisonPossibleId: null, days: null, level: 'elevated', possible: 'critical',
      reasons: ['U05 certain elevated 1- 2021-04-05', 'U05 possible critical 1- 2021-04-05'],
    })
  })

  test('Sepideh Gholian: at Bushehr, unheard for at least 36 days, far from her family', () => {
    expect(on('gholian-sepideh')).toMatchObject({
      status: 'detained', prisonId: 'bushehr', days: { atLeast: 36, atMost: null }, level: 'critical',
      reasons: ['U02 certain critical 36- 2021-03-15', 'U17 certain watch  2021-03-31'],
    })
    expect(circumstancesOn('gholian-sepideh').stays).toEqual(['evin: ..2021-02-28 to 2021-03~', 'bushehr: 2021-03~ to now'])
  })

  test('Navid Afkari: executed, no urgency', () => {
    expect(on('afkari-navid')).toMatchObject({ status: 'executed', level: 'none', possible: 'none', silence: null, reasons: [] })
  })

  test.each(['moore-gilbert-kylie', 'mohammadi-narges'])('%s: released, no urgency', (slug) => {
    expect(on(slug)).toMatchObject({ status: 'released', level: 'none', possible: 'none', prisonId: null })
  })

  test.each(['sotoudeh-nasrin', 'ashoori-anoosheh', 'ganji-arash'])('%s: imprisoned, and no rule fires on what is not known', (slug) => {
    expect(on(slug)).toMatchObject({ status: 'imprisoned', level: 'none', possible: 'none', silence: null, prisonId: null })
  })

  test('Nahid Taghavi: detained at Evin, her solitary confinement over', () => {
    expect(on('taghavi-nahid')).toMatchObject({ status: 'detained', prisonId: 'evin', level: 'none', possible: 'none' })
    expect(on('taghavi-nahid', '2021-03-01')).toMatchObject({ level: 'critical' })
    expect(on('taghavi-nahid', '2021-03-02')).toMatchObject({ level: 'none', possible: 'critical' })
    expect(on('taghavi-nahid', '2021-04-01')).toMatchObject({ level: 'none', possible: 'none' })
  })

  test('Arash Ganji: the sentence has an end only as far as its start is known', () => {
    expect(circumstancesOn('ganji-arash').sentence).toMatchObject({ components: { prisonMonths: 132 }, end: { edtf: '..2032-04-04' } })
  })
})

describe('on other days', () => {
  test('on 15 December 2020 Raoof has been silent for 15 to 44 days', () => {
    expect(on('raoof-mehran', '2020-12-15')).toMatchObject({ days: { atLeast: 15, atMost: 44 }, prisonId: null })
  })

  test('on 1 June 2020 the death of Navid Afkari is possible and not certain', () => {
    expect(on('afkari-navid', '2020-06-01')).toMatchObject({ status: 'unknown', statusPossible: 'executed' })
    expect(on('afkari-navid', '2019-12-31')).toMatchObject({ status: 'unknown', statusPossible: null })
    expect(on('afkari-navid', '2020-12-31')).toMatchObject({ status: 'executed', statusPossible: null })
  })

  test('on 1 January 2020 the status of Kargar is unknown', () => {
    expect(on('kargar-somayeh', '2020-01-01')).toMatchObject({ status: 'unknown', silence: null, heldSince: null })
  })

  test('the team knows of a proposed arrest; the public does not', () => {
    expect(on('afkari-navid', '2018-12-31', 'team')).toMatchObject({ status: 'detained' })
    expect(on('afkari-navid', '2018-06-01', 'team')).toMatchObject({ status: 'unknown', statusPossible: 'detained' })
    expect(on('afkari-navid', '2018-12-31')).toMatchObject({ status: 'unknown', statusPossible: null })
  })
})
