import { dayOf } from '@/lib/domain/dates/day'
import { EVENT_TYPES } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { readExchangeSet, type ExchangeFileName } from '@/lib/files/exchange-set'
import { diceOf } from '@/lib/files/invented/dice'
import { INVENTED_DETAILS } from '@/lib/files/invented/invented-details'
import { inventFiles } from '@/lib/files/invented/invented-files'

const until = dayOf(2021, 4, 5)
const nobody = { case: new Set<string>(), prison: new Set<string>(), source: new Set<string>() }

function filesOf(seed: number, cases: number): Map<ExchangeFileName, Uint8Array> {
  const files = inventFiles({ seed, cases, until })
  return new Map([...files].map(([name, lines]) => [name, Buffer.from([...lines].join(''))]))
}

function setOf(seed: number, cases: number) {
  const read = readExchangeSet(filesOf(seed, cases), nobody)
  if (!read.ok) throw new Error(JSON.stringify(read.badRows.slice(0, 3)))
  return read.set
}

test.each(EVENT_TYPES)('details of %s are invented as its schema takes them', (type) => {
  const invent = INVENTED_DETAILS[type]
  expect(invent).toBeDefined()
  const dice = diceOf(type)
  for (let times = 0; times < 200; times += 1) {
    expect(eventDefinitions[type].details.safeParse(invent?.(dice, until))).toMatchObject({ success: true })
  }
})

test('four hundred invented people go through every type of event, and every file is right', () => {
  const { events, cases } = setOf(7, 400)
  expect(cases).toHaveLength(400)
  expect(events).toHaveLength(8 * 400)
  expect([...new Set(events.map(({ row }) => row.type))].sort()).toEqual([...EVENT_TYPES].sort())
})

test('something happens at some of the prisons, now and then, and says that it is invented', () => {
  const happened = setOf(7, 1).prison_events
  expect(new Set(happened.map(({ row }) => row.kind)).size).toBeGreaterThan(2)
  expect(happened.filter(({ row }) => row.claim_status === 'verified').length).toBeGreaterThan(5)
  for (const { row } of happened) expect([row.prison_id, row.note].join()).toMatch(/^invented-\d+,Invented: .* does not exist/)
})

test('the same seed gives the same files, and another one other people', () => {
  expect(filesOf(3, 20)).toEqual(filesOf(3, 20))
  expect(filesOf(3, 20)).not.toEqual(filesOf(4, 20))
  expect(setOf(3, 40).cases.slice(0, 20)).toEqual(setOf(3, 20).cases)
})

test('names, summaries, sources, prisons and ids all say that they are invented', () => {
  const { cases, sources, prisons } = setOf(1, 100)
  for (const { row } of cases) {
    expect(row.case_id).toMatch(/^invented-s1-\d+$/)
    expect(row.full_name).toMatch(/\(invented\)$/)
    expect(row.name_fa ?? '(ساختگی)').toMatch(/\(ساختگی\)$/)
    expect(row.other_names.filter((name) => !/\((invented|ساختگی)\)$/.test(name))).toEqual([])
    expect(row.summary).toMatch(/^Invented .* does not exist/)
  }
  for (const { row } of sources) expect([row.source_id, row.title, row.publisher].join()).toMatch(/^invented-.*Invented.*Invented/)
  for (const { row } of prisons) expect([row.prison_id, row.name].join()).toMatch(/^invented-\d+,Invented/)
})

test('dates are of every shape, people are detained again, and sources disagree', () => {
  const { events, cases } = setOf(2, 300)
  const dates = events.map(({ row }) => row.date.edtf)
  for (const shape of [
    /^\d{4}$/, /^\d{4}-\d\d$/, /^\d{4}-\d\d-\d\d$/, /~$/, /\?$/, /%$/, /^\.\.\d/, /\d\.\.$/, /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/,
  ]) expect(dates.filter((date) => shape.test(date)).length).toBeGreaterThan(5)
  const arrestsOf = (id: string) => events.filter(({ row }) => row.case_id === id && row.type === 'arrest').length
  expect(cases.filter(({ row }) => arrestsOf(row.case_id) > 1).length).toBeGreaterThan(20)
  expect(new Set(events.map(({ row }) => row.claim_status)).size).toBe(4)
  expect(cases.filter(({ row }) => row.name_fa !== null && row.other_names.length > 0).length).toBeGreaterThan(100)
})
