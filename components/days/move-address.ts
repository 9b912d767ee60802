import { type Day, formatDay } from '@/lib/domain/dates/day'

/** Gives the page's address, and every link on it that names a day or keeps one, the day that is shown. */
export function moveAddress(day: Day): void {
  const text = formatDay(day)
  const here = new URL(location.href)
  if (here.searchParams.get('asOf') === text) return
  here.searchParams.set('asOf', text)
  history.replaceState(null, '', here)
  // Of links within drawings the property `href` is no text.
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    if (link.closest('[data-days]')) continue
    const url = new URL(link.getAttribute('href') ?? '', here)
    if (url.pathname.startsWith('/api/')) continue
    url.searchParams.set('asOf', text)
    link.setAttribute('href', url.pathname + url.search + url.hash)
  }
}
