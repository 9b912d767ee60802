import itsAppeal from '@/data/demonstration/appeal.json'
import demonstration from '@/data/demonstration/letter.json'
import { composeLetter } from '@/components/letters/compose-letter'
import { tellCase } from '@/components/letters/tell-facts'
import { tellGroup } from '@/components/letters/tell-group'
import { loadDemonstrationAppeal } from '@/lib/appeals/load-demonstration'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { appealContentSchema } from '@/lib/domain/appeals/appeal-content'
import { letterContentSchema, LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'
import { loadDemonstrationLetter } from '@/lib/letters/load-demonstration'
import { findCase } from '@/lib/open/find-case'
import { listAppealCases } from '@/lib/open/list-appeal-cases'
import { findLetter } from '@/lib/open/read-letters'
import { letterText } from '../../factories/a-letter'
import { setSecrets } from '../../factories/auth-database'
import { speak } from '../../support/messages/speak'
import { dayOf, openAppeal } from '../open/appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  setSecrets()
  appeal = await openAppeal({
    privateEvents: ['raoof-mehran,health,..2021-04-05,,,,"{""condition"":""an invented illness""}",appeal-2021,verified,'],
  })
})
afterAll(() => appeal.close())

/** The invented letter for somebody on a day, in a language. */
async function compose(slug: string, day: string, language: (typeof LETTER_LANGUAGES)[number] = 'en', text = letterText()) {
  const page = await findCase(slug, dayOf(day))
  if (!page) throw new Error('there is no case')
  const [letters, state, health, length, dates] = await Promise.all([
    speak(language, 'letters'), speak(language, 'case.state'), speak(language, 'case.health'),
    speak(language, 'cases.length'), speak(language, 'dates'),
  ])
  const told = tellCase(language, page, { letters, state, health, length, dates })
  return composeLetter(language, text, told, { letters, dates })
}

test('a letter takes in what is published on its day, with its sources', async () => {
  const { body } = await compose('raoof-mehran', '2021-04-05')
  expect(body).toContain('On 5 April 2021 the record says of Mehran Raoof:')
  expect(body).toContain('– Held in Evin Prison, Tehran; in solitary confinement since 21 March 2021 or earlier.')
  expect(body).toContain('– 126–155 days without verified contact.')
  expect(body).toContain('1. Say where Mehran Raoof is')
  expect(body).toMatch(/Sources:\n– An Emergency Appeal/)
  expect(body).not.toContain('[')
})

test('on an earlier day it says what was known then', async () => {
  const { body } = await compose('raoof-mehran', '2021-03-01')
  expect(body).toContain('On 1 March 2021')
  expect(body).not.toContain('solitary')
  expect(body).not.toContain('126–155')
})

test('it tells of health only what is public', async () => {
  expect((await compose('raoof-mehran', '2021-04-05')).body).not.toContain('illness')
  expect((await compose('kargar-somayeh', '2021-04-05')).body).toContain('– Threatened blindness, critical. Treatment denied.')
})

test('it tells of a sentence', async () => {
  expect((await compose('ganji-arash', '2021-04-05')).body).toContain('– Sentenced to 11 years in prison.')
})

/** The letter of the demonstration, in a language, for those of its appeal. */
async function composeForMany(language: (typeof LETTER_LANGUAGES)[number]) {
  const text = letterContentSchema.parse(demonstration.content).texts[language]
  const speakers = { letters: await speak(language, 'letters'), dates: await speak(language, 'dates') }
  const people = await listAppealCases(appealContentSchema.parse(itsAppeal.content), dayOf('2021-04-05'))
  const told = { name: '', asOf: '2021-04-05', facts: tellGroup(people, speakers), sources: ['invented'] }
  return composeLetter(language, text ?? letterText(), told, speakers)
}

test.each(LETTER_LANGUAGES)('the call of the demonstration is a whole letter in %s, and names nobody', async (language) => {
  const { subject, lead, demands, body } = await composeForMany(language)
  expect(`${subject}${lead}${demands.join()}${body}`).not.toMatch(/[[\]{}\u2066-\u2069]/)
  expect(body.split('\n').filter((line) => line.startsWith('– ')).length).toBeGreaterThan(3)
  if (language === 'fa') expect(body).not.toMatch(/[0-9]/)
  const names = await teamSql()<{ name: string }[]>`
    SELECT unnest(ARRAY[name_latin, name_native]) AS name FROM file.case`
  expect(names.filter(({ name }) => name && body.includes(name))).toEqual([])
})

test('a letter for many tells how many are held, of how many no prison is known, and how long they were silent', async () => {
  const { body } = await composeForMany('en')
  expect(body).toContain('– 9 people for whom this appeal speaks are on record.\n– 9 of them are held')
  expect(body).toContain('– Of 5 people who are held, the record does not say in which prison.')
  expect(body).toContain('– Of 3 people, no verified contact has been on record for 30 days or more; the longest silence is 171 days.')
})

test('the call of the demonstration loads once, in a database that is marked as one, and changes no consent', async () => {
  const load = () => loadDemonstrationLetter(teamSql(), demonstration)
  const consents = () => teamSql()`SELECT id, scopes FROM file.consent ORDER BY id`
  const before = await consents()
  await expect(load()).rejects.toThrow('not marked')
  await appeal.markDemonstration()
  expect(await load()).toEqual({ loaded: false })
  await loadDemonstrationAppeal(teamSql(), readFieldKeys(), itsAppeal)
  expect([await load(), await load()]).toEqual([{ loaded: true }, { loaded: false }])
  expect(await findLetter(demonstration.slug)).toMatchObject({ demonstration: true, about: { slug: itsAppeal.slug } })
  expect(await consents()).toEqual(before)
})
