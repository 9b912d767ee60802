import { caseDetailSchema } from '@/lib/domain/contract/case-detail'
import { findCase } from '@/lib/open/find-case'
import { toContractDetail } from '@/lib/open/to-contract'
import { dayOf, openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  // A call that the family asks to keep private, verified, long after the arrest.
  appeal = await openAppeal({
    privateEvents: [
      'kargar-somayeh,contact,2021-03-01,,,,"{""channel"":""phone""}",appeal-2021,verified,A call to her mother.',
    ],
    publicEvents: [
      'ashoori-anoosheh,hearing,2021-04-15,,,,"{""scheduled"":true}",appeal-2021,verified,',
      'ganji-arash,hearing,2021-04-15,,,,"{""outcome"":""adjourned""}",appeal-2021,verified,',
    ],
  })
})

afterAll(() => appeal.close())

describe('the page of a case', () => {
  test('of Raoof shows events, stay, sources and what is missing, and is what the contract says', async () => {
    const page = await findCase('raoof-mehran', dayOf('2021-04-05'))
    if (!page) throw new Error('there is no page')
    expect(page.events.map((event) => event.type)).toEqual(['contact', 'solitary', 'access_denied', 'status_report'])
    expect(page.stays).toMatchObject([{ prison: { id: 'evin', name: 'Evin Prison' }, to: null }])
    expect(page.sources.map((source) => source.id)).toEqual(['appeal-2021'])
    expect(page.place).toEqual({ city: 'Tehran', province: 'Tehran', precision: 'site' })
    expect(page.solitarySince).toMatchObject({ edtf: '..2021-03-21' })
    expect(page.missing).toEqual(expect.arrayContaining(['arrest_day', 'charge', 'health']))
    expect(caseDetailSchema.parse(toContractDetail(page))).toEqual(toContractDetail(page))
  })

  test('of Sotoudeh lists what is missing', async () => {
    expect((await findCase('sotoudeh-nasrin', dayOf('2021-04-05')))?.missing).toEqual(
      expect.arrayContaining(['arrest_day', 'place', 'charge', 'sentence', 'last_contact', 'health']),
    )
  })

  test('of Gholian shows her prisons as stays, one after the other', async () => {
    const page = await findCase('gholian-sepideh', dayOf('2021-04-05'))
    expect(page?.stays.map(({ prison, to }) => [prison.id, to === null])).toEqual([['evin', false], ['bushehr', true]])
  })

  test.each<[string, string[]]>([
    ['2021-04-05', ['contact', 'solitary', 'access_denied', 'status_report']],
    ['2021-04-04', ['contact', 'solitary']],
    ['2021-03-21', ['contact', 'solitary']],
    ['2021-03-20', ['contact']],
    ['2020-11-01', ['contact']],
    ['2020-10-31', []],
  ])('of Raoof on %s shows what may have happened by then, and no later event', async (day, types) => {
    const page = await findCase('raoof-mehran', dayOf(day))
    expect(page?.events.map((event) => event.type)).toEqual(types)
    expect(page?.sources).toHaveLength(types.length === 0 ? 0 : 1)
    expect(page?.summary === null).toBe(day !== '2021-04-05')
  })

  test.each(['2017-01-01', '2019-06-01', '2020-10-16', '2021-03-15'])('on %s rests on no later event', async (day) => {
    for (const slug of ['kargar-somayeh', 'raoof-mehran', 'gholian-sepideh', 'taghavi-nahid', 'afkari-navid']) {
      const page = await findCase(slug, dayOf(day))
      const shown = new Set(page?.events.map((event) => event.id))
      const cited = page?.urgency.reasons.flatMap((reason) => reason.events) ?? []
      expect(cited.filter((id) => !shown.has(id))).toEqual([])
    }
  })
})

describe('a hearing ahead', () => {
  test.each([['2021-04-01', true], ['2021-03-31', false]])('that is announced is shown on %s: %s', async (day, isShown) => {
    const page = await findCase('ashoori-anoosheh', dayOf(day))
    expect(page?.events.some((event) => event.type === 'hearing')).toBe(isShown)
  })

  test('that is not announced is not shown', async () => {
    const page = await findCase('ganji-arash', dayOf('2021-04-05'))
    expect(page?.events.map((event) => event.type)).not.toContain('hearing')
  })
})

describe('a verified private call', () => {
  test('makes the silence "not stated", rests no rule on it, and is shown nowhere', async () => {
    const page = await findCase('kargar-somayeh', dayOf('2021-04-05'))
    expect(page).toMatchObject({ silence: null, lastContact: null })
    expect(page?.urgency.reasons.map((reason) => reason.rule)).toEqual(['U07'])
    expect(JSON.stringify(page)).not.toMatch(/mother|phone|2021-03-01|"contact"/)
  })

  test('reads as where nothing is recorded: the same nothing, and the same question', async () => {
    const kept = await findCase('kargar-somayeh', dayOf('2021-04-05'))
    const empty = await findCase('sotoudeh-nasrin', dayOf('2021-04-05'))
    expect([kept?.silence, kept?.lastContact]).toEqual([empty?.silence, empty?.lastContact])
    expect([kept?.missing.includes('last_contact'), empty?.missing.includes('last_contact')]).toEqual([true, true])
  })

  test('takes nothing from the days before it', async () => {
    const page = await findCase('kargar-somayeh', dayOf('2020-12-15'))
    expect(page?.silence).toEqual({ atLeast: 60, atMost: 60, since: 'arrest' })
  })
})

test.each(['nobody', '', 'a/b', '../x', 'a\u0000b', '%', 'x'.repeat(300)])('there is no case %#', async (slug) => {
  expect(await findCase(slug, dayOf('2021-04-05'))).toBeNull()
})
