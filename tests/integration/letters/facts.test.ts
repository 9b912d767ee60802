import demonstration from '@/data/demonstration/letter.json'
import { composeLetter } from '@/components/letters/compose-letter'
import { teamSql } from '@/lib/db/team'
import { letterContentSchema, LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'
import { loadDemonstrationLetter } from '@/lib/letters/load-demonstration'
import { findCase } from '@/lib/open/find-case'
import { findLetter } from '@/lib/open/read-letters'
import { letterText } from '../../factories/a-letter'
import { speak } from '../../support/messages/speak'
import { dayOf, openAppeal } from '../open/appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
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
  return composeLetter(language, text, page, { letters, state, health, length, dates })
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

test.each(LETTER_LANGUAGES)('the call of the demonstration is a whole letter in %s', async (language) => {
  const text = letterContentSchema.parse(demonstration.content).texts[language]
  const { subject, lead, demands, body } = await compose(demonstration.caseSlug, '2021-04-05', language, text)
  expect(`${subject}${lead}${demands.join()}${body}`).not.toMatch(/[[\]{}\u2066-\u2069]/)
  expect(subject).toContain(language === 'fa' ? 'ناهید تقوی' : 'Nahid Taghavi')
  expect(body.split('\n').filter((line) => line.startsWith('– ')).length).toBeGreaterThan(2)
  if (language === 'fa') expect(body).not.toMatch(/[0-9]/)
})

test('the call of the demonstration loads once, in a database that is marked as one', async () => {
  const load = () => loadDemonstrationLetter(teamSql(), demonstration, dayOf('2021-04-05'))
  await expect(load()).rejects.toThrow('not marked')
  await appeal.markDemonstration()
  expect([await load(), await load()]).toEqual([{ loaded: true }, { loaded: false }])
  expect(await findLetter(demonstration.slug)).toMatchObject({ demonstration: true, caseSlug: 'taghavi-nahid' })
})
