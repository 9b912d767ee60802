import { CaseArticle } from '@/components/case/case-article'
import { PrisonHead } from '@/components/prisons/prison-head'
import { PrisonHistory } from '@/components/prisons/prison-history'
import { PrisonTable } from '@/components/prisons/prison-table'
import type { PrisonEventView } from '@/lib/domain/contract/prison-event'
import { dayOf } from '@/lib/domain/dates/day'
import { seededRules } from '@/tests/factories/some-rules'
import { aCasePage, aReason, aSpan, onDay, RULES } from './case-pages'
import { renderPage } from './render-page'

const asOf = dayOf(2021, 4, 5)
const reading = { locale: 'en' as const, asOf, today: asOf, pinned: false }
const source = {
  id: 'report', title: 'An invented report', publisher: 'Nobody', published: '2021-04-02', url: null, reliability: 'B' as const,
}
const strike: PrisonEventView = {
  id: 'strike', kind: 'strike', prison: { id: 'north', name: 'North Prison' }, date: onDay('2021-04-01'),
  endDate: aSpan('..', null, null), grade: 'B3', sources: ['report'],
}
const prison = {
  id: 'north', name: 'North Prison', nativeName: null, otherNames: [], city: 'Town', province: 'Town', country: 'IR',
  latitude: 35, longitude: 51, locationPrecision: 'city' as const, holds: null, total: 4, critical: 0,
}
const flag = { rule: 'U25', level: 'high' as const, people: 3 }

const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('the reason of U04 names the event at the prison, its day, its grade and its source', async () => {
  const urgency = { level: 'critical' as const, possible: 'critical' as const, reasons: [aReason('U04', { events: ['strike'] })] }
  const page = aCasePage({ status: 'detained', urgency, prisonEvents: [strike], sources: [source] })
  const html = await renderPage(<CaseArticle page={page} rules={RULES} kind={null} reading={reading} />)
  expect(wordsOf(html)).toContain(
    'Rests on Military strike at North Prison, 1 April 2021, still going on (source B, claim 3) An invented report',
  )
  expect(html).toContain('href="#source-report"')
  expect(wordsOf(html)).toContain('Claim 3: possibly true.')
})

test('the page of a prison tells what happened there, and nothing where nothing is on record', async () => {
  const words = wordsOf(await renderPage(<PrisonHistory events={[strike]} sources={[source]} />))
  expect(words).toContain('What happened here')
  expect(words).toContain('Military strike , 1 April 2021, still going on (source B, claim 3) An invented report. Nobody, 2 April 2021.')
  expect(await renderPage(<PrisonHistory events={[]} sources={[source]} />)).toBe('')
})

test('a flag is said in words on the page of a prison, with its rule, and in the list of prisons', async () => {
  const rule = seededRules().find(({ id }) => id === 'U25') ?? null
  const head = await renderPage(<PrisonHead prison={prison} held={4} flag={flag} rule={rule} reading={reading} />)
  expect(wordsOf(head)).toContain('High 3 people held here came newly under a rule about losing touch')
  expect(head).toContain('href="/en/method#U25">U25, many at one prison</a>')
  const table = (raised: typeof flag | null) =>
    renderPage(<PrisonTable prisons={[{ ...prison, flag: raised }]} reading={reading} />)
  expect(wordsOf(await table(flag))).toContain('High 3 people newly cut off')
  expect(wordsOf(await table(null))).not.toContain('cut off')
})
