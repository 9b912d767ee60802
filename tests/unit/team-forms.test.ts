import { appealOfTexts } from '@/app/team/appeals/appeal-fields'
import { addresseeOfTexts } from '@/app/team/addressees/addressee-fields'
import { answersIn } from '@/app/team/imports/answer-list-form'
import { letterOfTexts } from '@/app/team/letters/letter-fields'
import { readHere } from '@/app/team/prisons/read-here'
import { prisonFieldsOf } from '@/app/team/prisons/prison-fields'
import { z } from 'zod'
import { readForm } from '@/app/team/read-form'
import { textsOf } from '@/app/team/record/texts-of'
import { readDecision } from '@/app/team/review/read-decision'
import { postOfTexts } from '@/app/team/updates/post-fields'
import { dayOf } from '@/lib/domain/dates/day'
import { addresseeInput } from '@/lib/domain/letters/addressee-input'
import { indexNames } from '@/lib/domain/lists/cells/name-index'

/** A form as a browser sends it: whatever stood in a field, with the ends of its lines as two signs. */
async function sent(fields: Readonly<Record<string, string>>): Promise<FormData> {
  const typed = new FormData()
  for (const [name, value] of Object.entries(fields)) typed.set(name, value)
  return new Response(typed).formData()
}

test('a browser does send the ends of lines as two signs', async () => {
  expect((await sent({ note: 'one\ntwo' })).get('note')).toBe('one\r\ntwo')
})

test('a text of several lines is what was typed, so that sending it back untouched changes nothing', async () => {
  expect(textsOf(await sent({ note: 'one\ntwo\n\nthree' }))).toEqual({ note: 'one\ntwo\n\nthree' })
})

test('a text as long as its field allows is not lost for its lines', async () => {
  const note = 'a line\n'.repeat(2857)
  expect(note.length).toBeLessThan(20_000)
  expect(textsOf(await sent({ note })).note === note).toBe(true)
})

test('what cannot be seen in a text that was copied from a document is left out, and its words stay apart', async () => {
  expect(textsOf(await sent({ note: 'soli\u0002tary\u000bward\tfour\u007f' }))).toEqual({ note: 'solitary ward\tfour' })
})

test('a NUL is refused further on, and not passed over', async () => {
  expect(textsOf(await sent({ note: 'a\0b' }))).toEqual({ note: 'a\0b' })
})

test('a reason as long as its field allows is taken, whatever its lines', async () => {
  const reason = 'a line\n'.repeat(280)
  const form = await sent({ reason })
  expect(readForm(z.strictObject({ reason: z.string().max(2000) }), form)).toEqual({ reason })
  const decided = await sent({ event: '5f0c7a3e-9d3b-4b0a-8f59-6a3f1f0f3c11', version: '1', note: reason })
  expect(readDecision(decided)?.note).toBe(reason.trim())
})

test.each([['35.7', 35.7], ['35,7', 35.7], ['۳۵٫۷', 35.7], ['−35.7', -35.7], ['', Number.NaN], ['north', Number.NaN]])(
  'where a prison lies may be typed as %j', (latitude, degrees) => {
    expect(prisonFieldsOf({ latitude }).latitude).toBe(degrees)
  },
)

test.each([
  ['2026-11-26', '2026-11-26'], ['۲۰۲۶-۱۱-۲۶', '2026-11-26'], ['۱۴۰۵/۹/۵', '2026-11-26'], ['1405-09-05', '2026-11-26'],
  ['1405-12-30', ''], ['2026-11-31', ''], ['tomorrow', ''], ['', ''],
])('the day of an appeal, of a call to write and of an update may be typed as %j', (typed, day) => {
  expect(appealOfTexts({ dated: typed })).toMatchObject({ dated: day })
  expect(letterOfTexts({ deadline: typed })).toMatchObject({ deadline: day })
  expect(postOfTexts({ dated: typed })).toMatchObject({ dated: day })
})

test('what happened at a prison "yesterday" is of the day that the page showed, also after midnight', () => {
  const texts = { kind: 'fire', date: 'yesterday', source: 'an-invented-source', readOn: '2021-04-04' }
  const read = readHere(texts, dayOf(2021, 4, 5))
  expect(read.ok && read.here.said.date).toBe('2021-04-03')
})

test('a name in place of the answers that are offered is never passed over in silence', () => {
  const names = indexNames({
    prisons: [{ id: 'evin', name: 'Evin Prison', aliases: ['اوین'] }], countries: [{ code: 'FR', names: ['France'] }],
  })
  const pattern = (at: number, of = 'prison') => ({ [`p${at}`]: `${of}:invented ${at}` })
  expect(answersIn({
    ...pattern(0), q0: 'other', o0: ' اوین ', ...pattern(1), q1: '', o1: 'Evin', ...pattern(2), q2: 'other', o2: 'Evni',
    ...pattern(3, 'country'), o3: 'Frnace', ...pattern(4), q4: 'leave_out', o4: 'Evni', ...pattern(5), q5: 'other', o5: '',
  }, names)).toEqual({
    answers: { 'prison:invented 0': 'evin', 'prison:invented 1': 'evin', 'prison:invented 4': 'leave_out' },
    unknown: ['2', '3'],
  })
})

test.each([
  ['2026-11-26', '2026-11-26'], ['۱۴۰۵/۹/۵', '2026-11-26'], ['1405-09-05', '2026-11-26'], ['26 novembre 2026', '2026-11-26'],
  ['2026', '2026'], ['1405', '2026-03-21/2027-03-20'], ['', null], ['someday', 'refused'],
])('an office that is held from “%s” is held from %s, in whichever calendar it was typed', (typed, from) => {
  const office = { id: 'invented', office: 'An invented office', sourceId: 'invented', version: '0' }
  const read = addresseeInput.safeParse(addresseeOfTexts({ ...office, validFrom: typed }, dayOf(2026, 11, 27)))
  expect(read.success ? read.data.validFrom : 'refused').toBe(from)
})
