import type { ListField } from '@/lib/domain/lists/field-names'
import { readList } from '@/lib/domain/lists/read-list'
import { aMapping, aTable, KNOWN, readRows, theDay } from '@/tests/factories/a-list'

/** The events of one row, in short, and what is to be looked at. */
function eventsBy(cells: Partial<Record<ListField, string>>, more: Parameters<typeof readRows>[2] = {}) {
  const fields = ['name', ...Object.keys(cells)] as ListField[]
  const [row] = readRows(fields, [['Invented Name', ...Object.values(cells)]], more).rows
  const events = row?.events.map(({ slot, date, prisonId, details }) => [slot, date, prisonId, details])
  return { events, warnings: row?.warnings, faults: row?.faults }
}

test('what has no date is said for the day of the list, or by it', () => {
  const cells = { prison: 'Evin, ward 8', charge: 'propaganda', sentence: '5 years', status: 'imprisoned', arrested_by: 'IRGC' }
  expect(eventsBy(cells)).toEqual({
    events: [
      ['arrest:0', '..2021-04-05', null, { authority: 'IRGC' }],
      ['detention_place:0', '2021-04-05', 'evin', { ward: 'ward 8' }],
      ['charge:0', '..2021-04-05', null, { charges: [{ text: 'propaganda' }] }],
      ['sentence:0', '..2021-04-05', null, { prisonMonths: 60 }],
      ['status_report:0', '2021-04-05', null, { status: 'imprisoned' }],
    ],
    warnings: [], faults: [],
  })
})

test('what is too long together is told, and breaks nothing', () => {
  const [column, half] = [{ field: 'arrest_place' as const }, 'a long way '.repeat(100)]
  const columns = [{ column: 'name', field: 'name' }, ...['x', 'y'].map((name) => ({ column: name, ...column }))]
  const table = aTable(['name', 'x', 'y'], ['Invented Name', half, half])
  expect(readList(table, aMapping(columns), KNOWN, theDay()).rows[0]).toMatchObject({ events: [], faults: ['too_long'] })
})

test('a note of several columns is kept whole', () => {
  const columns = [{ column: 'name', field: 'name' }, { column: 'when', field: 'arrest_date' },
    ...['x', 'y', 'z'].map((name) => ({ column: name, field: 'note' }))]
  const read = (...notes: string[]) => readList(
    aTable(['name', 'when', 'x', 'y', 'z'], ['Invented Name', '2020-01-02', ...notes]), aMapping(columns), KNOWN, theDay(),
  ).rows[0]?.events[0]?.note
  expect(read('a'.repeat(5000), 'b'.repeat(5000), `c${'😀'.repeat(2000)}`))
    .toBe(`${'a'.repeat(5000)}\n${'b'.repeat(5000)}\nc${'😀'.repeat(2000)}`)
})

test('a list whose day is not known says nothing without a date', () => {
  expect(eventsBy({ status: 'imprisoned' }, { listedOn: null })).toEqual({ events: [], warnings: [], faults: ['no_list_day'] })
  expect(readRows(['name', 'status'], [['A B', 'imprisoned']], { listedOn: null }).faults)
    .toEqual([{ column: null, reason: 'no_list_day' }])
  const source = { kind: 'new' as const, title: 'An invented list', reliability: 'C' as const, published: '2020-02' }
  const dated = { listedOn: null, source: { ...source, publisher: null, url: null, confidential: false } }
  expect(eventsBy({ status: 'imprisoned' }, dated).events?.[0]?.[1]).toBe('2020-02')
})

test('dates of their own say when', () => {
  const cells = {
    arrest_date: '2019-01-02', prison: 'Evin', transfer_date: '2019-02-01', charge: 'x', charge_date: '2019-03',
    sentence: '2 years', sentence_date: '2019-05-05', status: 'detained', status_date: '2020-01-01',
  }
  expect(eventsBy(cells).events?.map(([slot, date]) => `${String(slot)} ${String(date)}`)).toEqual([
    'arrest:0 2019-01-02', 'transfer:0 2019-02-01', 'charge:0 2019-03', 'sentence:0 2019-05-05', 'status_report:0 2020-01-01',
  ])
})

test('who was released was in the prison at the latest then, and without a date it is not said', () => {
  expect(eventsBy({ prison: 'Evin', release_date: '2020-03-01' }).events).toEqual([
    ['detention_place:0', '..2020-03-01', 'evin', {}], ['release:0', '2020-03-01', null, {}],
  ])
  expect(eventsBy({ prison: 'Evin', status: 'released' })).toMatchObject({
    events: [['status_report:0', '2021-04-05', null, { status: 'released' }]], warnings: ['place_not_dated'],
  })
})

test('a dated death says how, from its status', () => {
  expect(eventsBy({ status: 'executed', death_date: '2020-09-12' }).events).toEqual([
    ['death:0', '2020-09-12', null, { cause: 'execution' }],
  ])
})

test('how somebody was heard of is asked where no column says it', () => {
  const asked = readRows(['name', 'last_contact'], [['A B', '2021-01-01']])
  expect(asked.questions).toMatchObject([{ pattern: 'contact_channel:last_contact:all', rows: 1, examples: ['2021-01-01'] }])
  const answers = { 'contact_channel:last_contact:all': 'phone' }
  expect(eventsBy({ last_contact: '2021-01-01' }, { answers }).events)
    .toEqual([['contact:0', '2021-01-01', null, { channel: 'phone' }]])
  expect(eventsBy({ last_contact: '2021-01-01', contact_channel: 'ملاقات' }).events?.[0]?.[3]).toEqual({ channel: 'visit' })
})

test('what lies ahead has not happened', () => {
  expect(eventsBy({ release_date: '2027-01-01' })).toEqual({ events: [], warnings: ['date_ahead'], faults: [] })
})

test('dates in the wrong order are pointed at', () => {
  expect(eventsBy({ arrest_date: '2020-01-01', release_date: '2019-01-01' }).warnings).toEqual(['release_before_arrest'])
  expect(eventsBy({ arrest_date: '2020-01-01', death_date: '2019-01-01' }).warnings).toEqual(['death_before_arrest'])
})

test('of several sentences without dates none is taken, and each of several with one is', () => {
  const columns = [
    { column: 'name', field: 'name' }, { column: 'a', field: 'sentence', splitBy: ';' },
    { column: 'b', field: 'sentence_date', splitBy: ';' },
  ]
  const read = (dates: string) =>
    readList(aTable(['name', 'a', 'b'], ['A B', '5 years; 3 years', dates]), aMapping(columns), KNOWN, theDay()).rows[0]
  expect(read('')).toMatchObject({ events: [], warnings: ['several_values'] })
  expect(read('2019; 2020')?.events.map(({ slot, date, details }) => [slot, date, details])).toEqual([
    ['sentence:0', '2019', { prisonMonths: 60 }], ['sentence:1', '2020', { prisonMonths: 36 }],
  ])
})

test('a note goes with the first event, and says so where there is none', () => {
  const [row] = readRows(['name', 'status', 'note'], [['A B', 'detained', 'told by a cousin']]).rows
  expect(row?.events[0]).toMatchObject({ note: 'told by a cousin', columns: ['status', 'note'] })
  expect(eventsBy({ note: 'told by a cousin' }).warnings).toEqual(['note_alone'])
})
