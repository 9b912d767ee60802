import { addDays } from '@/lib/domain/dates/day'
import { compilePeriods, periodOn } from '@/lib/domain/periods/compile-periods'
import type { PrisonEventRecord } from '@/lib/domain/periods/prison-event-record'
import { anEvent, ending } from '@/tests/factories/an-event'
import { aPrisonEvent } from '@/tests/factories/a-prison-event'
import { certainly, levels, START } from '@/tests/factories/rule-levels'
import { seededRules } from '@/tests/factories/some-rules'

const there = () => anEvent('arrest', '2021-01-01', { prisonId: 'north' })
const call = (date: string) => anEvent('contact', date)

function fire(date = '2021-01-10', rest: Partial<PrisonEventRecord> = {}) {
  return { prisonEvents: [aPrisonEvent(date, { id: 'fire', prisonId: 'north', ...rest })] }
}

describe('U04', () => {
  test('it is high from the day of the event, critical from the third day on', () => {
    const expected = ['none', 'high', 'high', 'high', 'critical', 'critical']
    expect(certainly('U04', [there(), call('2021-01-09')], [-1, 0, 1, 2, 3, 4], fire())).toEqual(expected)
  })

  test('with no contact on record since the arrest it fires too, and where custody has no known start it does not', () => {
    expect(certainly('U04', [there()], [-1, 0, 3], fire())).toEqual(['none', 'high', 'critical'])
    const seen = anEvent('status_report', '2021-01-05', { prisonId: 'north', details: { status: 'detained' } })
    expect(certainly('U04', [seen], [0, 3], fire())).toEqual(['none', 'none'])
  })

  test('a contact on its day or after it ends it; one that does not qualify does not', () => {
    expect(certainly('U04', [there(), call('2021-01-10')], [0, 3], fire())).toEqual(['none', 'none'])
    expect(certainly('U04', [there(), call('2021-01-14')], [3, 4, 5], fire())).toEqual(['critical', 'none', 'none'])
    const rumour = anEvent('contact', '2021-01-14', { details: { channel: 'rumour' } })
    expect(certainly('U04', [there(), rumour], [3, 4], fire())).toEqual(['critical', 'critical'])
  })

  test('a contact that may have been before it or after it leaves it possible', () => {
    expect(levels('U04', [there(), call('2021-01-08/2021-01-12')], 4, fire())).toEqual(['none', 'critical'])
  })

  test('a vague contact that shows the person there on the day of the event or after it leaves nothing', () => {
    const shown = anEvent('contact', '2021-01-10/2021-01-12', { prisonId: 'north' })
    const epidemic = (date: string) => fire(date, { kind: 'epidemic', endDate: ending('..') })
    const held = () => anEvent('arrest', '2021-01-01')
    for (const after of [0, 1, 2, 3]) {
      expect(levels('U04', [held(), shown], after, epidemic('2021-01-10'))).toEqual(['none', 'none'])
    }
    expect(levels('U04', [held(), shown], 1, epidemic('2021-01-11'))).toEqual(['none', 'high'])
  })

  test('a vague event is certain from its latest day', () => {
    const vagueFire = fire('2021-01-10/2021-01-12')
    expect(levels('U04', [there()], -1, vagueFire)).toEqual(['none', 'none'])
    expect(levels('U04', [there()], 0, vagueFire)).toEqual(['none', 'high'])
    expect(levels('U04', [there()], 2, vagueFire)).toEqual(['high', 'high'])
    expect(levels('U04', [there()], 5, vagueFire)).toEqual(['critical', 'critical'])
  })

  test('it concerns only who was there: not another prison, and who came after it only while it goes on', () => {
    expect(certainly('U04', [there()], [3], fire('2021-01-10', { prisonId: 'south' }))).toEqual(['none'])
    const late = [anEvent('arrest', '2021-01-01'), anEvent('transfer', '2021-01-15', { prisonId: 'north' })]
    expect(certainly('U04', late, [4, 5, 8], fire())).toEqual(['none', 'none', 'none'])
    const epidemic = fire('2021-01-10', { kind: 'epidemic', endDate: ending('..') })
    expect(certainly('U04', late, [4, 5, 8], epidemic)).toEqual(['none', 'critical', 'critical'])
  })

  test.each([
    ['a transfer elsewhere', anEvent('transfer', '2021-01-15', { prisonId: 'south' })],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U04', [there(), end], [4, 5, 6], fire())).toEqual(['critical', 'none', 'none'])
  })

  test('its reason names the event at the prison, beside those of the case', () => {
    const events = [there()]
    const period = periodOn(compilePeriods({ ...fire(), events, rules: seededRules() }, 'team'), addDays(START, 4))
    expect(period.reasons.find(({ rule }) => rule === 'U04')?.events).toEqual(['fire', events[0]?.id])
  })
})
