import { closingSoonOn } from '@/lib/domain/actions/closing-soon'
import { openProceduresOn, type ProcedureGround } from '@/lib/domain/actions/open-procedures'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'

function day(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw new Error(text)
  return found
}

function spanOf(edtf: string) {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) throw new Error(edtf)
  return { earliest: parsed.date.earliest, latest: parsed.date.latest }
}

const ground = (rule: string, edtf: string, level: ProcedureGround['level'] = 'high'): ProcedureGround =>
  ({ rule, level, since: spanOf(edtf) })

/** The urgent procedure of the Working Group for a disappearance, on a day. */
function urgentOn(disappeared: string, on: string) {
  const [found] = openProceduresOn([ground('U03', disappeared)], [], day(on))
  if (!found?.closesOn) throw new Error('it always has a closing day')
  const say = (one: Day | null) => (one === null ? '..' : formatDay(one))
  return `${say(found.closesOn.earliest)} ${say(found.closesOn.latest)} ${found.state}`
}

test.each([
  ['2021-01-15', '2021-04-15 2021-04-15'],
  ['2020-11-30', '2021-02-28 2021-02-28'],
  ['2019-11-30', '2020-02-29 2020-02-29'],
  ['2020-11-29', '2021-02-28 2021-02-28'],
  ['2021-03-31', '2021-06-30 2021-06-30'],
  ['2020-02-29', '2020-05-29 2020-05-29'],
  ['2020-12-31', '2021-03-31 2021-03-31'],
  ['2020-11', '2021-02-01 2021-02-28'],
  ['2020', '2020-04-01 2021-03-31'],
  ['..2021-01-31', '.. 2021-04-30'],
  ['2021-01-31..', '2021-04-30 ..'],
])('a disappearance of %s can be taken up urgently until %s', (disappeared, expected) => {
  expect(urgentOn(disappeared, '2020-01-01').split(' ').slice(0, 2).join(' ')).toBe(expected)
})

test.each([
  ['2020-11-30', '2021-02-28', 'open'], ['2020-11-30', '2021-03-01', 'closed'],
  ['2020-11', '2021-02-01', 'open'], ['2020-11', '2021-02-02', 'perhaps_closed'],
  ['2020-11', '2021-02-28', 'perhaps_closed'], ['2020-11', '2021-03-01', 'closed'],
  ['..2021-01-31', '2021-02-01', 'perhaps_closed'], ['..2021-01-31', '2021-05-01', 'closed'],
  ['2021-01-31..', '2021-04-30', 'open'], ['2021-01-31..', '2030-01-01', 'perhaps_closed'],
])('of a disappearance of %s the urgent procedure is on %s %s', (disappeared, on, state) => {
  expect(urgentOn(disappeared, on)).toMatch(new RegExp(` ${state}$`))
})

test.each<[string, ProcedureGround[], string[]]>([
  ['nothing', [], []],
  ['silence', [ground('U01', '2021-01-01', 'critical')], []],
  ['a disappearance', [ground('U03', '2021-01-01')], ['wgeid_urgent', 'ced_urgent']],
  ['a critical one', [ground('U03', '2021-01-01', 'critical')], ['wgeid_urgent', 'ced_urgent', 'sp_urgent_appeal']],
  ['no charge', [ground('U22', '2021-01-01', 'watch')], ['wgad']],
  ['a sentence that is over', [ground('U14', '2021-01-01', 'watch')], ['wgad']],
  ['solitary confinement', [ground('U05', '2021-01-01', 'high')], []],
  ['prolonged solitary confinement', [ground('U05', '2021-01-01', 'critical')], ['sp_urgent_appeal']],
])('%s opens %s', (_what, grounds, expected) => {
  expect(openProceduresOn(grounds, [], day('2021-02-01')).map(({ id }) => id)).toEqual(expected)
})

test.each([
  ['2021-01-02', ['ced_urgent']], ['2021-01', ['ced_urgent']], ['2020-12-31', ['wgeid_urgent', 'ced_urgent']],
])('what was submitted on %s leaves %s open for a disappearance of New Year', (submitted, expected) => {
  const submissions = [{ procedure: 'wgeid_urgent' as const, done: spanOf(submitted) }]
  expect(openProceduresOn([ground('U03', '2021-01-01')], submissions, day('2021-02-01')).map(({ id }) => id)).toEqual(expected)
})

test.each([
  ['2021-01-15', '2021-03-31', null], ['2021-01-15', '2021-04-01', '2021-04-15'],
  ['2021-01-15', '2021-04-15', '2021-04-15'], ['2021-01-15', '2021-04-16', null],
  ['2020-11', '2021-01-18', '2021-02-01'], ['2020-11', '2021-02-28', '2021-02-01'], ['2020-11', '2021-03-01', null],
  ['..2021-01-31', '2021-02-01', '2021-02-01'], ['..2021-01-31', '2021-05-01', null],
  ['2021-01-31..', '2021-05-30', '2021-04-30'], ['2021-01-31..', '2021-05-31', null],
])('a procedure about a disappearance of %s is on %s to be used by %s', (disappeared, on, expected) => {
  const [found] = openProceduresOn([ground('U03', disappeared)], [], day(on))
  const first = found ? closingSoonOn(found, 14, day(on)) : null
  expect(first === null ? null : formatDay(first)).toBe(expected)
})
