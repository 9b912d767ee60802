import { useTranslations } from 'next-intl'

/** What a reader may follow, each as lines of a list: with a reader of feeds, or with a calendar. */
const FOLLOWED = {
  all: ['/feed.xml', 'Atom'], urgent: ['/urgent/feed.xml', 'Atom'], dates: ['/calendar.ics', 'iCalendar'],
} as const

export function FeedLinks({ locale }: { locale: string }) {
  const t = useTranslations('feeds.link')
  return Object.entries(FOLLOWED).map(([name, [path, format]]) => (
    <li key={name}><a href={`/${locale}${path}`}>{t(name)}</a> ({format})</li>
  ))
}
