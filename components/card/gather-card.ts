import { isClosed, mayBeHeld } from '@/components/cases/custody'
import { silenceOf } from '@/components/silence/silence-days'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { parseDay, type Day } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatBareCount } from '@/lib/i18n/format-count'
import { formatSpan } from '@/lib/i18n/format-span'
import { orderNames } from '@/lib/i18n/order-names'
import type { Translate } from '@/lib/i18n/translate'
import type { Card } from './card'

/** Translators of the areas that a card takes its words from. */
export interface CardTranslators {
  share: Translate
  silence: Translate
  vocabulary: Translate
  dates: Translate
  common: Translate
}

interface CardInput {
  /** With places named in the language of the card. */
  page: CasePage
  locale: string
  rightToLeft: boolean
}

/** What the card of a case says, on the day of its page. */
export function gatherCard({ page, locale, rightToLeft }: CardInput, translators: CardTranslators): Card {
  const { share, vocabulary, dates, common } = translators
  const [first, other] = orderNames(page.name, locale)
  const { level } = page.urgency
  return {
    rightToLeft,
    asOf: parseDay(page.asOf) ?? (0 as Day),
    site: common('name'),
    name: first.text,
    otherName: other?.text ?? null,
    count: countOf(page, translators),
    level: isClosed(page.status) ? 'none' : level,
    levelWord: vocabulary(`level.${level}`),
    line: lineOf(page, translators),
    dayWords: share('card.asOf', { day: formatDayLong(page.asOf, dates) }),
  }
}

/** The days in parts: what stands between figures, or before them, is smaller. */
function countOf(page: CasePage, { silence: t, dates }: CardTranslators): Card['count'] {
  const silence = mayBeHeld(page.status) ? silenceOf(page) : null
  if (silence === null) return null
  const parts = formatBareCount(silence, dates).split(/([\p{Nd}.,٬\u202f\u00a0]*\p{Nd})/u).filter((text) => text !== '')
  return {
    silence,
    parts: parts.map((text) => ({ text, isSmall: /\p{L}/u.test(text) })),
    label: t(`head.${silence.since}`, { days: silence.atMost ?? silence.atLeast }),
  }
}

function lineOf(page: CasePage, { share, vocabulary, dates }: CardTranslators): string {
  const status = vocabulary(`status.${page.status}`)
  if (isClosed(page.status)) {
    return page.statusSince === null ? status : share('card.closed', { status, since: formatSpan(page.statusSince, dates) })
  }
  const solitary = page.solitarySince === null ? '' : formatSpan(page.solitarySince, dates)
  return share('card.line', {
    status, place: page.prison?.name ?? '', isPlaced: page.prison === null ? 'no' : 'yes', solitary,
    isSolitary: solitary === '' ? 'no' : 'yes',
  })
}
