import type { ReactNode } from 'react'
import { mount } from '@/components/site/dom-jsx'
import { formatDay } from '@/lib/domain/dates/day'
import type { BrowserWords } from '@/lib/i18n/browser-translate'
import { calendarOf } from '@/lib/i18n/calendar-of'
import { formatDayCount } from '@/lib/i18n/format-count'
import { formatDayFull, formatDayLong, formatOtherDay } from '@/lib/i18n/format-day'
import { nameIn } from '@/lib/i18n/order-names'
import type { DayLine, DayView, NamedPerson } from './day-model'
import type { DaysPageData } from './days-page-data'
import { MovedFigures } from './moved-figures'
import { MovedList } from './moved-list'

/** Fills the parts of the page, beside the map, that name the day or count on it: they are marked with `data-moves`. */
export function fillParts(view: DayView, { locale, isRtl, prisonNames }: DaysPageData, words: BrowserWords): void {
  const dates = words.speaks('dates')
  const day = formatDayLong(view.day, dates)
  const link = ({ slug, latin, native }: NamedPerson) => (
    <a href={`/${locale}/cases/${slug}?asOf=${formatDay(view.day)}`}>{nameIn(locale, { latin, native })}</a>
  )
  const bold = (chunks: ReactNode[]) => <b className="nb">{chunks}</b>
  const sayOf = (line: DayLine) => {
    const name = () => link(line.person)
    if (!line.silence) return words.rich('days.named', { name })
    const key = line.silence.since === 'contact' ? 'days.silentContact' : 'days.silent'
    return words.rich(key, { name, days: formatDayCount(line.silence, dates), b: bold })
  }
  fill('as-of', words.rich('common.asOf', {
    day: formatDayFull(view.day, dates), otherCalendar: formatOtherDay(view.day, dates), b: bold,
  }))
  sayOtherwise()
  const abroad = words.speaks('maps')('elsewhere', { count: view.elsewhere })
  fill('elsewhere', view.elsewhere > 0 && <a href={`/${locale}/map?asOf=${formatDay(view.day)}`}>{abroad}</a>)
  fill('lead', words.speaks('home')('lead', { day }))
  const name = () => view.longest && link(view.longest.person)
  fill('figures', MovedFigures({
    view, dates, t: words.speaks('home.totals'), number: words.number,
    longest: words.rich('home.totals.longest', { name }),
  }))
  const t = words.speaks('vocabulary')
  const nameOf = ({ id, name }: { id: string; name: string }) => prisonNames[id] ?? name
  const placeOf = ({ prison, prisonPossible }: DayLine) => {
    if (prison) return nameOf(prison)
    return prisonPossible ? t('possiblePlace', { prison: nameOf(prisonPossible) }) : t('placeNotKnown')
  }
  const shared = { view, t, sayOf, placeOf, isRtl, calendar: calendarOf(dates) }
  fill('urgent', view.lines ? MovedList({ ...shared, lines: view.lines }) : <li>{words.speaks('days')('noList')}</li>)
  fill('urgent-key', words.speaks('days')('movedList'))
}

/** What a page says of its own day alone ("the same day") it says otherwise, once it shows others. */
function sayOtherwise(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-otherwise]')) {
    element.textContent = element.dataset.otherwise ?? ''
  }
}

function fill(part: string, content: unknown): void {
  document.querySelector(`[data-moves="${part}"]`)?.replaceChildren(...mount(content))
}
