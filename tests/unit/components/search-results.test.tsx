import { CaseResults } from '@/components/cases/case-results'
import { FoundByLine } from '@/components/cases/found-by-line'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { dayOf } from '@/lib/domain/dates/day'
import { FINDINGS } from '@/lib/domain/names/found-by'
import { LOCALES } from '@/lib/i18n/locales'
import { aCaseLine } from '../../factories/case-line'
import { renderPage } from './render-page'

const asOf = dayOf(2021, 4, 5)
const reading = { asOf, today: asOf, pinned: false, demonstration: true }

async function sayIn(locale: (typeof LOCALES)[number], foundBy: CaseLine['foundBy']): Promise<string> {
  const line = aCaseLine({ name: { latin: 'Some One', native: 'کسی' }, foundBy })
  return (await renderPage(<FoundByLine line={line} />, locale)).replace(/<\/?span[^>]*>/g, '')
}

test.each(LOCALES)('in %s each reason why somebody is found has words, apart from the text that was found', async (locale) => {
  const said = await Promise.all(FINDINGS.map((by) => sayIn(locale, { by, text: 'نوشته' })))
  for (const words of said) expect(words).toMatch(/^.*<bdi>نوشته<\/bdi>.*$/)
  // A name that holds what was typed is another name, as one that is the same.
  expect(new Set(said.map((words) => words.replace(/<.*>/, ''))).size).toBe(FINDINGS.length - 1)
})

test('nothing is said where the name that was found stands there, or where nothing was searched for', async () => {
  expect(await sayIn('en', { by: 'name', text: 'Some One' })).toBe('')
  expect(await sayIn('en', { by: 'within', text: 'کسی' })).toBe('')
  expect(await sayIn('en', null)).toBe('')
  expect(await sayIn('en', { by: 'sound', text: 'Some One' })).toContain('sounds the same')
})

test('a long note is cut between words', async () => {
  const note = await sayIn('en', { by: 'note', text: 'word '.repeat(100) })
  expect(note.length).toBeLessThan(160)
  expect(note).toContain('word…')
})

test('what was found is counted in the digits of the page, and each count narrows the list that is there', async () => {
  const facets = { status: { imprisoned: 1 }, prison: { evin: 12, none: 3 }, level: { 4: 10, 0: 5 } }
  const list = { total: 15, held: 15, facets, rows: [aCaseLine()], next: null }
  const values = { q: 'one', urgency: '', status: '', prison: '' }
  const prisons = [{ id: 'evin', name: 'Evin Prison', nativeName: 'زندان اوین' }]
  const page = (locale: 'en' | 'fa') =>
    renderPage(<CaseResults list={list} prisons={prisons} values={values} reading={{ ...reading, locale }} />, locale)
  const english = await page('en')
  expect(english).toContain('href="/en/cases?q=one&amp;urgency=critical"')
  expect(english).toContain('href="/en/cases?q=one&amp;prison=none"')
  // One status says nothing that the count does not.
  expect(english).not.toContain('status=imprisoned')
  expect(await page('fa')).toContain('۱۲')
})
