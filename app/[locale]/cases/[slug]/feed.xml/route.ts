import { answerNotFound } from '@/app/api/answers'
import { isLocale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/order-names'
import { findNamedCase } from '@/lib/open/find-named-case'
import { findRedirect } from '@/lib/open/led-to'
import { answerFeed, readChangeEntries, readUrgentEntries } from '../../../answer-feed'
import { readEntryWords } from '../../../feed-words'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; slug: string }>
}

/** What changed of one case, its urgency too, as an Atom feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const found = isLocale(locale) ? await findNamedCase(slug) : null
  const led = found === null && isLocale(locale) ? await findRedirect(slug) : null
  if (led !== null) {
    const location = `/${locale}/cases/${encodeURIComponent(led)}/feed.xml`
    return new Response(null, { status: 308, headers: { location } })
  }
  if (!isLocale(locale) || found === null) return answerNotFound()
  const words = await readEntryWords(locale)
  const entries = await Promise.all([readChangeEntries(words, { slug }), readUrgentEntries(words, { slug })])
  const page = `/cases/${encodeURIComponent(slug)}`
  const title = words.t('title.one', { name: nameIn(locale, found.name) })
  return answerFeed(words, { title, path: `${page}/feed.xml`, page }, entries.flat())
}
