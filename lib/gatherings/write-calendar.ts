import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'

/** What a calendar is called, and where its pages are. */
export interface CalendarSite {
  title: string
  language: string
  /** "https://…" */
  origin: string
  /** What stands before the title of a gathering that does not take place, as calendars may show it all the same. */
  cancelled: string
}

/**
 * Gatherings as iCalendar (RFC 5545), their times in UTC, so that no calendar needs to know their zones. A calendar
 * that asks again sees what was changed by its SEQUENCE, and what was cancelled by its STATUS.
 */
export function writeCalendar(site: CalendarSite, gatherings: readonly OpenGathering[]): string {
  const { title, language, origin } = site
  const calendar = ical({
    name: title, prodId: { company: 'Vigil', product: 'gatherings', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const gathering of gatherings) {
    const { slug, version, state, content, startsAt, endsAt, changedAt } = gathering
    const isCancelled = state === 'cancelled'
    calendar.createEvent({
      id: `${slug}@${new URL(origin).host}`,
      sequence: version,
      stamp: changedAt,
      lastModified: changedAt,
      start: startsAt,
      end: endsAt,
      summary: isCancelled ? `${site.cancelled} ${content.title}` : content.title,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      location: content.place ?? content.link,
      description: content.description,
      url: `${origin}/${language}/act/gatherings/${slug}`,
    })
  }
  return calendar.toString()
}
