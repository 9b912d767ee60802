import { micromark } from 'micromark'
import { getTranslations } from 'next-intl/server'
import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { postTextIn } from '@/lib/domain/updates/post-content'
import { readEnv } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'
import { listPosts } from '@/lib/open/read-posts'
import { writeAtom } from '../../write-atom'

export const dynamic = 'force-dynamic'

const MOST_SHOWN = 50

/** The updates as an Atom feed, whole: each in the reader's language, or in the first that it has. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) return answerNotFound()
  const [t, posts] = [await getTranslations({ locale, namespace: 'updates' }), await listPosts(today(), MOST_SHOWN)]
  const { origin } = readEnv()
  const body = writeAtom({
    language: locale,
    title: t('feedTitle'),
    self: `${origin}/${locale}/updates/feed.xml`,
    page: `${origin}/${locale}/updates`,
    entries: posts.map(({ slug, content, publishedAt }) => {
      const { language, text } = postTextIn(content, locale)
      return {
        id: `urn:vigil:update:${slug}`,
        title: text.title,
        updated: publishedAt.toISOString(),
        page: `${origin}/${locale}/updates/${slug}`,
        content: { language, html: micromark(text.body) },
      }
    }),
  })
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' } })
}
