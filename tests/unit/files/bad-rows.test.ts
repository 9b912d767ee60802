import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { faultsOf, GOOD, headOf, readWith } from './a-set-of-files'

const event = (changes: Record<string, string>) => {
  const row = {
    case: 'one', type: 'arrest', date: '2021', end: '', prison: '', from: '', details: '', source: 's1',
    claim: 'verified', note: '', credibility: '', audience: '', locator: '', ...changes,
  }
  return Object.values(row).map((cell) => (/["{,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

test('a set in which every row is right is read', () => {
  expect(readWith('events.csv', event({})).ok).toBe(true)
})

test.each<[string, ExchangeFileName, string, string[]]>([
  ['an unknown event type', 'events.csv', event({ type: 'parade' }), ['events.csv:2:type: is not a known event type']],
  ['an unknown detail', 'events.csv', event({ details: '{"cell":1}' }), [
    'events.csv:2:details: unknown detail of arrest: cell',
  ]],
  ['details that are not JSON', 'events.csv', event({ details: '{a}' }), ['events.csv:2:details: is not JSON']],
  ['half a character in details', 'events.csv', event({ details: '{"place":"\\ud800"}' }), [
    'events.csv:2:details: holds a character that cannot be stored',
  ]],
  ['details nested deeper than can be walked', 'events.csv', event({ details: '['.repeat(9_000) + ']'.repeat(9_000) }), [
    'events.csv:2:details: is nested too deep',
  ]],
  ['two ids where one stands', 'events.csv', event({ case: 'one;one', prison: 'evin;evin', source: 's1;s1' }), [
    'events.csv:2:case_id: no case has the id one;one', 'events.csv:2:prison_id: no prison has the id evin;evin',
    'events.csv:2:source_id: no source has the id s1;s1',
  ]],
  ['an unknown case', 'events.csv', event({ case: 'two' }), ['events.csv:2:case_id: no case has the id two']],
  ['an unknown prison', 'events.csv', event({ prison: 'p' }), ['events.csv:2:prison_id: no prison has the id p']],
  ['an unknown earlier prison', 'events.csv', event({ from: 'p' }), [
    'events.csv:2:from_prison_id: no prison has the id p',
  ]],
  ['an unknown source', 'events.csv', event({ source: 's2' }), ['events.csv:2:source_id: no source has the id s2']],
  ['no source', 'events.csv', event({ source: '' }), ['events.csv:2:source_id: is empty']],
  ['an end where nothing lasts', 'events.csv', event({ end: '2022' }), [
    'events.csv:2:end_date: an event of type arrest has no end',
  ]],
  ['an unknown audience', 'events.csv', event({ audience: 'all' }), [
    'events.csv:2:audience: is not one of public, researcher, team, restricted',
  ]],
  ['a credibility out of range', 'events.csv', event({ credibility: '7' }), [
    'events.csv:2:credibility: is not one of 1, 2, 3, 4, 5, 6',
  ]],
  ['an unknown claim status', 'events.csv', event({ claim: 'sure' }), [
    'events.csv:2:claim_status: is not one of proposed, verified, disputed, retracted',
  ]],
  ['an unknown kind of event at a prison', 'prison_events.csv', 'evin,flood,2021,,s1,verified,,,,', [
    'prison_events.csv:2:kind: is not one of fire, strike, riot, epidemic, evacuation, phone_cut',
  ]],
  ['an event at an unknown prison, of an unknown source', 'prison_events.csv', 'p,fire,2021,,s2,verified,,,,', [
    'prison_events.csv:2:prison_id: no prison has the id p', 'prison_events.csv:2:source_id: no source has the id s2',
  ]],
  ['an event at a prison that ends before it starts', 'prison_events.csv', 'evin,strike,2021-04,2021-03,s1,verified,,,,', [
    'prison_events.csv:2:end_date: ends before it starts',
  ]],
  ['a latitude out of range', 'prisons.csv', GOOD['prisons.csv'].replace('35.79', '95'), [
    'prisons.csv:2:latitude: is not between -90 and 90',
  ]],
  ['a longitude that is no number', 'prisons.csv', GOOD['prisons.csv'].replace('51.38', 'east'), [
    'prisons.csv:2:longitude: is not a number',
  ]],
  ['an id that is none', 'prisons.csv', `${GOOD['prisons.csv']}\n${GOOD['prisons.csv'].replace('evin', 'E vin')}`, [
    'prisons.csv:3:prison_id: is not an id: small letters, digits and single hyphens',
  ]],
  ['an id that is there twice', 'cases.csv', `${GOOD['cases.csv']}\n\n${GOOD['cases.csv']}`, [
    'cases.csv:4:case_id: repeats the id of line 2',
  ]],
  ['a ground of consent that is none', 'cases.csv', GOOD['cases.csv'].replace('already_public', 'hearsay'), [
    'cases.csv:2:consent_basis: is not one of person, family, lawyer, already_public',
  ]],
  ['a day of consent that is none', 'cases.csv', GOOD['cases.csv'].replace('2021-04-05', '2021-02-30'), [
    'cases.csv:2:consent_on: is not a day, YYYY-MM-DD',
  ]],
  ['an address that runs a script', 'sources.csv', GOOD['sources.csv'].replace(',,B', ',javascript:alert(1),B'), [
    'sources.csv:2:url: is not a web address',
  ]],
  ['a figure that is no number', 'figures.csv', GOOD['figures.csv'].replace('3', 'three'), [
    'figures.csv:2:value: is not a number',
  ]],
  ['an addressee without a known source', 'addressees.csv', GOOD['addressees.csv'].replace('s1', 's9'), [
    'addressees.csv:2:source_id: no source has the id s9',
  ]],
  ['too few cells', 'figures.csv', 'f1,people', ['figures.csv:2:: has 2 cells where the header has 8']],
  ['a quote that never closes', 'figures.csv', `${GOOD['figures.csv']}\nf2,"people`, [
    'figures.csv:3:: opens a quote that is never closed',
  ]],
])('%s is told by file, line and column', (_, file, rows, faults) => {
  expect(faultsOf(readWith(file, rows))).toEqual(faults)
})

test('a date that is not EDTF is told with the reason', () => {
  expect(faultsOf(readWith('events.csv', event({ date: '2021-13' })))).toEqual([
    expect.stringMatching(/^events\.csv:2:date: is not an EDTF date: /),
  ])
})

test('all faults of one row are told together', () => {
  const row = event({ case: 'two', date: 'soon', details: '{"cell":1}', claim: 'sure' })
  expect(faultsOf(readWith('events.csv', row)).map((fault) => fault.split(':')[2]).sort()).toEqual([
    'case_id', 'claim_status', 'date', 'details',
  ])
})

test('a row that is wrong in itself is still known to those that refer to it', () => {
  expect(faultsOf(readWith('prisons.csv', GOOD['prisons.csv'].replace('35.79', '95')))).toHaveLength(1)
})

test('the first two hundred faults are told and all are counted', () => {
  const read = readWith('events.csv', Array.from({ length: 250 }, () => event({ type: 'parade' })).join('\n'))
  expect(read).toMatchObject({ ok: false, count: 250 })
  expect(faultsOf(read)).toHaveLength(200)
})

test.each(['1799-12-31', '2201', '0001-01-01'])('%s is outside the years that a case can reach', (date) => {
  expect(faultsOf(readWith('events.csv', event({ date })))).toEqual([
    'events.csv:2:date: is not an EDTF date: outside_1800_to_2200',
  ])
})

test.each([
  ['35.7,51.4', []], [',', []],
  ['35.7,', ['cases.csv:2:home_longitude: a latitude and a longitude go together']],
  ['95,51.4', ['cases.csv:2:home_latitude: is not between -90 and 90']],
  ['north,51.4', ['cases.csv:2:home_latitude: is not a number']],
])('a home at %j is read, or told what is wrong with it', (place, faults) => {
  const head = `${headOf('cases.csv')},home_latitude,home_longitude`
  expect(faultsOf(readWith('cases.csv', `${GOOD['cases.csv']},${place}`, head))).toEqual(faults)
})

test('details as long as their event takes are read, however long the cell is', () => {
  const charges = Array.from({ length: 100 }, () => ({ text: 'a'.repeat(2000), article: '"'.repeat(2000) }))
  expect(faultsOf(readWith('events.csv', event({ type: 'charge', details: JSON.stringify({ charges }) })))).toEqual([])
})
