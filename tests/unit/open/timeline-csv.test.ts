import type { TimelineLine } from '@/lib/domain/contract/timeline-line'
import { dayOf } from '@/lib/domain/dates/day'
import { writeTimelineCsv } from '@/lib/open/write-timeline-csv'

const asOf = dayOf(2021, 4, 5)
const span = (edtf: string, earliest: string | null, latest: string | null) => ({ edtf, earliest, latest })
const line: TimelineLine = {
  slug: 'invented', name: { latin: '=Invented, "One"', native: null }, status: 'detained', level: 'high', possible: 'high',
  prison: null, heldSince: span('2020-11~', '2020-11-01', '2020-11-30'), silentSince: null,
  stays: [{
    prison: { id: 'north', name: 'North', native: null }, from: span('2019', '2019-01-01', '2019-12-31'),
    to: span('2020-02-01', '2020-02-01', '2020-02-01'),
  }],
  solitary: [], hungerStrikes: [], marks: [{ kind: 'hearing', date: span('2021-01-05', '2021-01-05', '2021-01-05') }],
}

test('what a window shows is a row each, as recorded and with its bounds, and no cell begins a formula', () => {
  const rows = writeTimelineCsv([line], { from: dayOf(2020, 6, 1), to: asOf }, asOf).trim().split('\r\n')
  const who = 'invented,"\'=Invented, ""One""",,detained,high'
  expect(rows.slice(1)).toEqual([
    `${who},custody,,,2020-11~,2020-11-01,2020-11-30,..,,`,
    `${who},hearing,,,2021-01-05,2021-01-05,2021-01-05,2021-01-05,2021-01-05,2021-01-05`,
  ])
  expect(writeTimelineCsv([line], { from: dayOf(2019, 6, 1), to: asOf }, asOf)).toContain('stay,north,North,2019,')
})
