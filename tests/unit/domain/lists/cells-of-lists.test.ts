import { readSentenceParts } from '@/lib/domain/lists/cells/sentence-parts'
import { readRows } from '@/tests/factories/a-list'

test.each([
  ['44 years', { prisonMonths: 528 }],
  ['5 سال', { prisonMonths: 60 }],
  ['۵ سال حبس تعزیری', { prisonMonths: 60 }],
  ['پنج سال و شش ماه حبس', { prisonMonths: 66 }],
  ['هشت سال و نیم', { prisonMonths: 102 }],
  ['10 yrs and 74 lashes', { prisonMonths: 120, lashes: 74 }],
  ['۱۰ سال حبس و ۷۴ ضربه شلاق', { prisonMonths: 120, lashes: 74 }],
  ['11 years in prison, 2 years of exile', { prisonMonths: 132, exileMonths: 24 }],
  ['5 years imprisonment and 2 years travel ban', { prisonMonths: 60, travelBanMonths: 24 }],
  ['2 years suspended', { suspendedMonths: 24 }],
  ['18 months', { prisonMonths: 18 }],
  ['8.5 years', { prisonMonths: 102 }],
  ['8 and a half years', { prisonMonths: 102 }],
  ['Death penalty', { death: true }],
  ['اعدام', { death: true }],
  ['5 ans de prison ferme', { prisonMonths: 60 }],
  ['5 años y 6 meses de prisión', { prisonMonths: 66 }],
  ['74 coups de fouet', { lashes: 74 }],
  ['1 year and a fine of 50 million rials', { prisonMonths: 12, fine: 'fine of 50 million rials' }],
])('reads the sentence "%s"', (text, parts) => {
  expect(readSentenceParts(text, null)).toEqual(parts)
})

test.each([
  'five to ten years', '5 years, 2 years', '91 days', 'life', '5', '11-16 years', 'بیست و پنج سال', '5 years (2 of them)',
  'a long time', '', 'not 5 years', 'fine of 5 million and 74 lashes', '1.37 years',
])('does not guess at the sentence "%s"', (text) => {
  expect(readSentenceParts(text, null)).toBeNull()
})

test('what a number alone counts is asked once, unless the mapping says it', () => {
  const rows = [['A B', '5'], ['C D', '6']]
  expect(readRows(['name_latin', 'sentence'], rows).questions).toMatchObject([
    { pattern: 'sentence_unit:sentence', rows: 2, examples: ['5', '6'], choices: ['years', 'months', 'leave_out'] },
  ])
  const read = readRows(['name_latin', 'sentence'], rows, { answers: { 'sentence_unit:sentence': 'years' } })
  expect(read.rows.map(({ events }) => events[0]?.details)).toEqual([{ prisonMonths: 60 }, { prisonMonths: 72 }])
})

test.each([
  ['Evin', 'evin', null],
  ['زندان اوین', 'evin', null],
  ['اوين', 'evin', null],
  ['EVIN PRISON', 'evin', null],
  ['Evin, Ward 209', 'evin', 'Ward 209'],
  ['بند ۲۰۹ اوین', 'evin', 'بند ۲۰۹'],
  ['Prison de Qarchak', 'qarchak', null],
  ['gharchak', 'qarchak', null],
])('knows the prison "%s"', (text, id, ward) => {
  const [row] = readRows(['name_latin', 'prison'], [['A B', text]]).rows
  expect(row?.cells[1]?.said).toMatchObject([{ kind: 'prison', id, ward }])
})

test('a prison of no known name, or of several, is asked about once for all its cells', () => {
  const rows = [['A B', 'Central prison'], ['C D', 'central prison.'], ['E F', 'Evin 209'], ['G H', 'Nowhere']]
  const { questions } = readRows(['name_latin', 'prison'], rows)
  expect(questions.map(({ pattern, choices, rows: count }) => [pattern, choices, count])).toEqual([
    ['prison:centralprison', ['central-a', 'central-b', 'leave_out'], 2],
    ['prison:evin209', ['evin', 'leave_out'], 1],
    ['prison:nowhere', ['leave_out'], 1],
  ])
  const answers = { 'prison:nowhere': 'qarchak', 'prison:evin209': 'not-a-prison', 'prison:centralprison': 'leave_out' }
  const read = readRows(['name_latin', 'prison'], rows, { answers }).rows.map(({ cells }) => cells[1])
  expect(read.map((cell) => cell?.asks)).toEqual([null, null, 'prison:evin209', null])
  expect(read[3]?.said).toMatchObject([{ id: 'qarchak' }])
  expect(read[0]?.warnings).toEqual(['left_out'])
})

test.each([
  ['Imprisoned', 'imprisoned'], ['در بازداشت', 'detained'], ['condamnée à mort', 'death_row'], ['en libertad', 'released'],
  ['released on bail', 'bail'], ['مرخصی', 'furlough'], ['hanged', 'executed'], ['DEATH ROW', 'death_row'],
])('knows the status "%s"', (text, status) => {
  const [row] = readRows(['name_latin', 'status'], [['A B', text]]).rows
  expect(row?.events).toMatchObject([{ type: 'status_report', date: '2021-04-05', details: { status } }])
})

test.each(['in custody', 'زندان', 'killed', 'alive'])('asks what the status "%s" is', (text) => {
  const { questions } = readRows(['name_latin', 'status'], [['A B', text]])
  expect(questions).toMatchObject([{ kind: 'status', answer: null }])
  expect(questions[0]?.choices).not.toContain('unknown')
})

test.each([
  [['M', 'F'], ['male', 'female']], [['H', 'F'], ['male', 'female']], [['مرد', 'زن'], ['male', 'female']],
  [['hombre', 'mujer'], ['male', 'female']],
])('reads the sexes %j as %j', (texts, sexes) => {
  const { rows } = readRows(['name_latin', 'sex'], texts.map((text) => ['A B', text]))
  expect(rows.map(({ person }) => person.sex)).toEqual(sexes)
})

test('M beside H may be a woman, and is asked about', () => {
  const { rows, questions } = readRows(['name_latin', 'sex'], [['A B', 'H'], ['C D', 'M']])
  expect(rows[1]?.person.sex).toBeUndefined()
  expect(questions.map(({ pattern }) => pattern)).toContain('sex:m')
})

test.each([
  ['IR', 'IR'], ['Iran', 'IR'], ['Iranian', 'IR'], ['ایرانی', 'IR'], ['suédoise', 'SE'], ['Irán', 'IR'],
])('reads the nationality "%s"', (text, code) => {
  expect(readRows(['name_latin', 'nationality'], [['A B', text]]).rows[0]?.person.nationalities).toEqual([code])
})
