import { createTranslator } from 'next-intl'
import { compileMessages } from '@/lib/i18n/browser-messages'
import { createBrowserWords } from '@/lib/i18n/browser-translate'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALES } from '@/lib/i18n/locales'

const PARTS = ['map', 'days', 'dates', 'home.totals', 'common.asOf']
const NUMBERS = {
  count: 3, some: 2, held: 9, cases: 12, critical: 1, possible: 0, days: 41, atLeast: 3, atMost: 1234, year: 1400,
}

test.each(LOCALES)('a script says in %s what the server says', async (locale) => {
  const messages = await loadMessages(locale)
  const words = createBrowserWords(compileMessages(messages, PARTS), locale)
  const t = createTranslator({ locale, messages, timeZone: 'UTC' })
  for (const key of ['map.unplaced', 'map.heldSome', 'map.legendLevel.high', 'home.totals.held', 'home.totals.critical',
    'dates.count.between', 'dates.year', 'days.caption', 'days.everyDays']) {
    const values = { ...NUMBERS, level: 'x', day: 'y' }
    const [area = '', rest = ''] = [key.split('.')[0], key.split('.').slice(1).join('.')]
    // The key is one of many, and the types know each by itself.
    expect([key, words.speaks(area)(rest, values)]).toEqual([key, t(key as never, values as never)])
  }
})

test('tags become what the page makes of them', async () => {
  const words = createBrowserWords(compileMessages(await loadMessages('en'), ['common.asOf']), 'en')
  const said = words.rich('common.asOf', { day: 'Monday', otherCalendar: 'x', b: (chunks) => `[${chunks.join('')}]` })
  expect([said].flat().join('')).toBe('As of [Monday] (x).')
})

test('a message that the page does not carry is a mistake that shows', async () => {
  const words = createBrowserWords({}, 'en')
  expect(() => words.speaks('map')('held')).toThrow('The page does not carry the message map.held.')
  const messages = await loadMessages('en')
  expect(() => compileMessages(messages, ['map.nothing'])).toThrow('There are no messages map.nothing.')
})
