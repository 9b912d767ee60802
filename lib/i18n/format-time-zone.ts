/** What the clocks of a time zone are called at an instant, as in "Central European Summer Time" or «وقت ایران». */
export function formatTimeZone(timeZone: string, at: Date, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
