import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import { formatEdtf } from '@/lib/i18n/format-span'
import { nameIn } from '@/lib/i18n/order-names'
import type { Translate } from '@/lib/i18n/translate'
import type { DatedLine } from '@/lib/open/feeds/list-dates'

/** The reader's words, of the areas `feeds` and `dates`, and where the pages are. */
interface CalendarWords {
  t: Translate
  dates: Translate
  locale: string
  /** "https://…" */
  origin: string
}

/**
 * Hearings and deadlines as iCalendar (RFC 5545): whole days, since no hour is on record. A vague date takes all the
 * days that it may stand for, and says so; one that is open at an end takes the day that is known. A calendar that asks
 * again sees what was corrected by its SEQUENCE.
 */
export function writeDates(lines: readonly DatedLine[], { t, dates, locale, origin }: CalendarWords): string {
  const calendar = ical({
    name: t('title.dates'), method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Vigil', product: 'dates', language: locale.toUpperCase() },
  })
  for (const { id, slug, name, kind, on, what, sequence, changedOn } of lines) {
    const { earliest, latest } = on
    const first = earliest ?? latest
    if (first === null) continue
    const page = `${origin}/${locale}/cases/${encodeURIComponent(slug)}`
    const notes = [what, isVague(on) ? t('vague', { date: formatEdtf(on.edtf, dates), edtf: on.edtf }) : null, page]
    calendar.createEvent({
      id: `${id}@${new URL(origin).host}`,
      sequence,
      stamp: instantOf(changedOn),
      lastModified: instantOf(changedOn),
      allDay: true,
      start: instantOf(formatDay(first)),
      end: instantOf(formatDay(addDays(latest ?? first, 1))),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: t('entry', { name: nameIn(locale, name), text: t(`date.${kind}`) }),
      description: notes.filter((note) => note !== null).join('\n'),
      url: page,
    })
  }
  return calendar.toString()
}

function isVague({ earliest, latest, approximate, uncertain }: VagueDate): boolean {
  return earliest === null || earliest !== latest || approximate || uncertain
}

/** The beginning of a day in UTC, of which the calendar writes the day alone. */
function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
