import { readList } from '@/lib/domain/lists/read-list'
import { surveyList } from '@/lib/domain/lists/survey-list'
import { aMapping, aTable, KNOWN, theDay } from '../../../factories/a-list'

const COLUMNS = ['No', 'Name', 'Arrested', 'Prison', 'Status']
const MAPPING = aMapping([
  { column: 'No', field: 'external_key' }, { column: 'Name', field: 'name_latin' },
  { column: 'Arrested', field: 'arrest_date' }, { column: 'Prison', field: 'prison' }, { column: 'Status', field: 'status' },
], { key: 'No' })

/** Invented rows, of which some repeat a key, some have none, and some ask. */
const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => [
  at % 50 === 49 ? '' : `K${at % 900}`, `Invented ${at}`, at % 7 === 0 ? '05/06/2019' : '2019-05-06',
  at % 11 === 0 ? `Nowhere ${at % 13}` : 'Evin', 'imprisoned',
])

function survey(count: number) {
  const reading = surveyList(aTable(COLUMNS, ...rowsOf(count)), MAPPING, KNOWN, theDay())
  for (let breaths = 0; ; breaths += 1) {
    const step = reading.next()
    if (step.done) return { survey: step.value, breaths }
  }
}

test('a list that is read without keeping its rows asks and counts what the whole reading does', () => {
  const whole = readList(aTable(COLUMNS, ...rowsOf(1200)), MAPPING, KNOWN, theDay())
  const { survey: read, breaths } = survey(1200)
  expect(read.questions).toEqual(whole.questions)
  expect(read.faults).toEqual(whole.faults)
  expect(read.first).toEqual(whole.rows.slice(0, 8))
  expect(read).toMatchObject({
    rows: 1200, events: whole.rows.flatMap(({ events }) => events).length,
    leftOut: whole.rows.filter(({ faults }) => faults.length > 0).length,
  })
  expect(read.leftOut).toBe(318)
  expect(breaths).toBe(6)
})
