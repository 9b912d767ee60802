import { CaseArticle } from '@/components/case/case-article'
import { safeHref } from '@/components/case/safe-href'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { dayOf, parseDay } from '@/lib/domain/dates/day'
import {
  aCasePage, anEvent, aReason, aRule, AS_OF, aSpan, mehranRaoof, navidAfkari, onDay, orEarlier, RULES,
} from './case-pages'
import { renderPage } from './render-page'

function render(page: CasePage, rules = RULES) {
  const asOf = parseDay(page.asOf) ?? dayOf(2021, 4, 5)
  const reading = { locale: 'en' as const, asOf, today: asOf, pinned: false }
  return renderPage(<CaseArticle page={page} rules={rules} kind={null} reading={reading} />)
}

/** The words of a page, as they are read. */
async function read(page: CasePage, rules = RULES) {
  const html = await render(page, rules)
  return html.replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ')
}

const QARCHAK = { id: 'qarchak', name: 'Qarchak Prison' }

test('The state of Mehran Raoof is one sentence, with both names in their scripts', async () => {
  const html = await render(mehranRaoof())
  const words = await read(mehranRaoof())
  expect(words).toContain('Held in Evin Prison, Tehran; in solitary confinement since 21 March 2021 or earlier.')
  expect(words).toContain('Critical since 29 January 2021 at the latest')
  expect(html).toContain('lang="fa" dir="rtl">مهران رئوف')
})

test('The silence says both bounds, its sums and its standard', async () => {
  const words = await read(mehranRaoof())
  expect(words).toContain('126–155 days: days without verified contact')
  expect(words).toContain('30 November 2020 to 5 April 2021: 126 days at least')
  expect(words).toContain('1 November 2020 to 5 April 2021: 155 days at most')
  expect(words).toContain('126 is over the limit of 60: critical for certain, since 29 January 2021 at the latest.')
  expect(words).toContain('21 March 2021 to 5 April 2021, both counted: 16 days at least')
  expect(words).toContain('Mandela Rules 43(3), 58(1). The limits in days are this campaign’s policy.')
})

test('What is only possible is hollow and said in words', async () => {
  const html = await render(mehranRaoof())
  expect(html).toContain('class="shape may"')
  expect(html).toContain('possibly elevated')
  expect(html).toContain('it holds for some readings of the dates on record, and not for all')
})

test('Both drawings of the silence are told in the same words, and no style is inline', async () => {
  const html = await render(mehranRaoof())
  const told = [...html.matchAll(/role="img" aria-label="(Drawing of[^"]*)"/g)].map(([, label]) => label)
  expect(told).toHaveLength(2)
  expect(told[0]).toBe(told[1])
  expect(told[0]).toContain('one of the 30 days from 1 November 2020 to 30 November 2020')
  expect(html).not.toContain('style=')
})

test('A silence that is not there reads the same, whether nothing is recorded or a call is private', async () => {
  const words = await read(mehranRaoof({ silence: null, lastContact: null }))
  expect(words).toContain('Days of silence: not stated')
  const recordedNothing = await read(aCasePage({ status: 'imprisoned' }))
  const block = (text: string) => /Days of silence: not stated.*?or that there was none\./.exec(text)?.[0]
  expect(block(words)).toBe(block(recordedNothing))
})

test('An open silence has no upper bound', async () => {
  const words = await read(aCasePage({
    status: 'detained', statusSince: orEarlier('2021-02-28'), heldSince: orEarlier('2021-02-28'), sex: 'female',
    silence: { atLeast: 36, atMost: null, since: 'arrest' },
    urgency: { level: 'critical', possible: 'critical', reasons: [aReasonOfArrest()] },
  }))
  expect(words).toContain('at least 36')
  expect(words).toContain('The arrest: 28 February 2021 or earlier.')
  expect(words).toContain('How much earlier is not known, so there is no upper bound.')
  expect(words).not.toContain('at most')
})

test('A silence since a return to prison says so, and does not speak of the arrest', async () => {
  const back = onDay('2021-02-28')
  const words = await read(aCasePage({
    status: 'imprisoned', statusSince: back, heldSince: back, sex: 'female', sinceReturn: true,
    silence: { atLeast: 36, atMost: 36, since: 'arrest' },
    urgency: { level: 'critical', possible: 'critical', reasons: [{ ...aReasonOfArrest(), atMost: 36 }] },
  }))
  expect(words).toContain('36 days: days without verified contact on record since the return to prison')
  expect(words).toContain('The return to prison: 28 February 2021. No verified contact since is on record.')
  expect(words).toContain('No verified contact on record since the return to prison, 36 days')
  expect(words).not.toContain('The arrest:')
})

function aReasonOfArrest() {
  return {
    rule: 'U02', level: 'critical' as const, certainty: 'certain' as const, since: '2021-03-15', atLeast: 36,
    atMost: null, events: [],
  }
}

test('What raised a level is said in a line of its own', async () => {
  const raised = { ...aReasonOfArrest(), raisedBy: ['child' as const, 'critical_illness' as const] }
  const reading = (reason: typeof raised | ReturnType<typeof aReasonOfArrest>) =>
    read(aCasePage({ status: 'detained', urgency: { level: 'critical', possible: 'critical', reasons: [reason] } }))
  expect(await reading(raised)).toContain('Raised By one level, because of an age under 18, a critical illness.')
  expect(await reading(aReasonOfArrest())).not.toContain('Raised')
})

test('An executed man has no silence, no level and no word on how he is', async () => {
  const words = await read(navidAfkari())
  expect(words).toContain('Closed')
  expect(words).toContain('Executed 2020 No exact day is on record.')
  for (const absent of ['silence', 'Urgency', 'Health', 'What is missing', 'Critical']) {
    expect(words).not.toContain(absent)
  }
})

test('A death that is possible by the day shown is not said to have happened', async () => {
  const death = aSpan('2020', '2020-01-01', '2020-12-31')
  const words = await read(aCasePage({
    asOf: '2020-06-01', statusPossible: 'executed',
    events: [anEvent('death', 'death', death, { details: { cause: 'execution' } })],
  }))
  expect(words).toContain('Possibly executed by 1 June 2020; the date on record is too vague to say.')
  expect(words).not.toContain('Closed')
})

test('A day before the first event shows nothing false', async () => {
  const words = await read(aCasePage({ asOf: '2019-01-01', name: { latin: 'Somayeh Kargar', native: null } }))
  expect(words).toContain('Nothing is on record by 1 January 2019.')
  expect(words).toContain('No urgency on record')
  expect(words).toContain('No source had been published by this day.')
  for (const absent of ['Held', 'Detained', 'Arrested', 'Critical', 'Where']) expect(words).not.toContain(absent)
})

test('A status that nobody has confirmed for a year is the last known one', async () => {
  const held = { status: 'imprisoned' as const, events: [anEvent('a', 'arrest', onDay('2019-01-01'))] }
  expect(await read(aCasePage({ ...held, lastConfirmedOn: '2020-04-04' }))).toContain(
    'Last known, confirmed on 4 April 2020: Imprisoned, place not known.',
  )
  expect(await read(aCasePage({ ...held, lastConfirmedOn: '2020-04-06' }))).not.toContain('Last known')
})

test('A stay known from the move away alone does not say when it began', async () => {
  const move = aSpan('2020-10-16/2021-04-05', '2020-10-16', AS_OF)
  const words = await read(aCasePage({
    status: 'detained', sex: 'female', prison: QARCHAK, heldSince: onDay('2020-10-16'),
    stays: [
      { prison: { id: 'evin', name: 'Evin Prison' }, ward: null, from: move, to: move },
      { prison: QARCHAK, ward: null, from: move, to: null },
    ],
  }))
  expect(words).toContain('Where she has been held')
  expect(words).toContain('since when is not known')
})

test('Only an address of the web is linked to', () => {
  expect(safeHref('https://example.org/a')).toBe('https://example.org/a')
  expect([safeHref('javascript:alert(1)'), safeHref('not an address'), safeHref(null)]).toEqual([null, null, null])
})

test('A distance that is measured from the home place is told with its limit and how exactly the prison is known', async () => {
  const far = aRule('U17', 'far from family', [[0, 'watch'], [60, 'elevated']], { minimumKm: 300 })
  const page = aCasePage({
    status: 'detained', sex: 'male', prison: QARCHAK, fromHome: { km: 640, precision: 'city' },
    urgency: { level: 'watch', possible: 'watch', reasons: [aReason('U17', { level: 'watch' })] },
  })
  const words = (await read(page, [far])).replace(/\s+/g, ' ')
  expect(words).toContain('Held about 640 km from his home')
  expect(words).toContain('about 640 km , over the limit of 300. The prison is known to its town only')
  expect(await read({ ...page, kmFromFamily: 600 }, [far])).not.toContain('in a straight line')
})
