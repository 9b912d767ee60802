import { existsSync } from 'node:fs'
import { closedAnswer, isOpenWhileClosed } from '@/lib/gate/closed-answer'
import { refusalAnswer, unavailable } from '@/lib/gate/refusal'
import { closedWords, failedTeamWords, failedWords, refusedWords } from '@/lib/i18n/error-words'
import { LOCALES } from '@/lib/i18n/locales'

const DETAIL = 'There is nothing at this address.'

test('the gate refuses in English as what happened, and to programs in English alone', () => {
  expect(refusalAnswer({ status: 404, detail: DETAIL }, '/en/nothing').body.toString()).toBe(`Not Found\n${DETAIL}\n`)
  expect(refusalAnswer({ status: 404, detail: DETAIL }, '/nothing').body.toString()).toBe(`Not Found\n${DETAIL}\n`)
  const problem: unknown = JSON.parse(refusalAnswer({ status: 404, detail: DETAIL }, '/api/v1/nothing').body.toString())
  expect(problem).toMatchObject({ status: 404, detail: DETAIL })
})

test.each(LOCALES.filter((locale) => locale !== 'en'))('the gate refuses an address in %s in that language', (locale) => {
  for (const status of [400, 404, 405, 500, 502, 503, 504, 418]) {
    const { title, text } = refusedWords(locale, status)
    expect(unavailable(status, DETAIL, `/${locale}/cases?x=1`).body.toString()).toBe(`${title}\n${text}\n`)
    expect(text).not.toContain(DETAIL)
  }
})

test.each(LOCALES)('what is closed or failed says so in %s', (locale) => {
  const page = closedAnswer(`/${locale}/cases`).body.toString()
  expect(page).toContain(`<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">`)
  expect(page).toContain(closedWords(locale).title)
  expect(failedWords(locale).title).not.toBe(locale === 'en' ? '' : failedWords('en').title)
  expect(failedTeamWords(locale).board).not.toBe(locale === 'en' ? '' : failedTeamWords('en').board)
})

test('a closed site\'s page names only files that are had while it is closed', () => {
  const page = closedAnswer('/en').body.toString()
  const files = [...page.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toContain('/closed.css')
  expect(files.filter((path) => !isOpenWhileClosed(path) || !existsSync(`public${path}`))).toEqual([])
})

test('what is asked in no language of ours is told in English', () => {
  expect([failedWords('de'), failedWords(undefined)]).toEqual([failedWords('en'), failedWords('en')])
})
