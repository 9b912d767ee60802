import { renderToStaticMarkup } from 'react-dom/server'
import { FailedSite } from '@/components/site/failed-site'
import { failedWords } from '@/lib/i18n/error-words'
import { LOCALES, placeLocale } from '@/lib/i18n/locales'

test.each(LOCALES)('a site that could not be made says so in %s, from its own side, and leads back to the page', (locale) => {
  const html = renderToStaticMarkup(<FailedSite locale={locale} path="/team/review" />)
  expect(html).toContain(`<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">`)
  for (const words of Object.values(failedWords(locale))) expect(html).toContain(words)
  expect(html).toContain('href="/team/review"')
})

test.each([
  ['/fr/cases', 'fa', 'fr'],
  ['/team/review', 'fa', 'fa'],
  ['/team', 'de', 'en'],
  ['/', '', 'en'],
])('where %s failed in a document in “%s”, the words are in %s', (path, spoken, locale) => {
  expect(placeLocale(path, spoken)).toBe(locale)
})
