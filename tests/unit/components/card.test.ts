import { createTranslator } from 'next-intl'
import { gatherCard } from '@/components/card/gather-card'
import { breakLines, fitSize, widthOf } from '@/components/card/card-text'
import { writeCard } from '@/components/card/write-card'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALE_FACTS, type Locale } from '@/lib/i18n/locales'
import { aCasePage, mehranRaoof, navidAfkari } from './case-pages'

async function cardOf(page: CasePage, locale: Locale = 'en') {
  const messages = await loadMessages(locale)
  const speak = (namespace: string) => createTranslator({ locale, messages, namespace })
  const translators = {
    share: speak('share'), silence: speak('case.silence'), vocabulary: speak('vocabulary'), dates: speak('dates'),
    common: speak('common'),
  }
  return gatherCard({ page, locale, rightToLeft: LOCALE_FACTS[locale].direction === 'rtl' }, translators)
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner]) => {
  return (inner ?? '').replace(/<[^>]+>/g, ' ').replace(/[\u2068\u2069]/g, '')
})

test('a card says who it is, for how many days, how urgent it is and as of which day', async () => {
  const svg = writeCard(await cardOf(mehranRaoof()))
  const texts = textsOf(svg)
  expect(texts[0]?.trim()).toBe('Mehran Raoof مهران رئوف')
  expect(texts).toContain('126–155')
  expect(texts.join(' ')).toContain('days without verified contact')
  expect(texts).toContain('Detained, Evin Prison; in solitary confinement since 21 March 2021 or earlier')
  expect(texts).toContain('Critical')
  expect(texts).toContain('As of 5 April 2021')
  expect(svg.match(/<rect /g)).toHaveLength(1 + 156 + 1)
})

test('a closed case has its state in the place of days, and no level', async () => {
  const texts = textsOf(writeCard(await cardOf(navidAfkari())))
  expect(texts.join(' ')).toContain('Executed: 2020')
  expect(texts).not.toContain('Critical')
})

test('a silence that may be longer has dots before it and says so, and one that is not stated is not told', async () => {
  const open = mehranRaoof({ silence: { atLeast: 16, atMost: null, since: 'arrest' } })
  const card = await cardOf(open)
  expect(card.count?.parts).toEqual([{ text: 'at least ', isSmall: true }, { text: '16', isSmall: false }])
  expect((await cardOf(mehranRaoof({ silence: null }))).count).toBeNull()
  expect((await cardOf(aCasePage())).count).toBeNull()
})

test('a name that would break the picture is text in it', async () => {
  const svg = writeCard(await cardOf(mehranRaoof({ name: { latin: '</text><script>&', native: null } })))
  expect(svg).not.toContain('<script')
})

test('a text is broken and made smaller to fit', () => {
  expect(breakLines('days without verified contact', 40, 330)).toEqual(['days without', 'verified contact'])
  const long = 'A very long name of somebody who has many names'
  expect(widthOf(long) * fitSize(long, 44, 600)).toBeLessThanOrEqual(600)
})
