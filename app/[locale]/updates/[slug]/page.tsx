import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { PostArticle } from '@/components/updates/post-article'
import { today } from '@/lib/clock'
import { postTextIn } from '@/lib/domain/updates/post-content'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isLocale } from '@/lib/i18n/locales'
import { findPost, readPostAbout } from '@/lib/open/read-posts'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

type PostInput = PageInput<{ slug: string }>

export async function generateMetadata(input: PostInput) {
  const { slug, locale } = await input.params
  const post = isLocale(locale) ? await findPost(slug, today()) : null
  if (post === null) notFound()
  const dated = formatDayLong(post.content.dated, await getTranslations({ locale, namespace: 'dates' }))
  const { title } = postTextIn(post.content, locale).text
  return describePage(input, 'updates.post', { title, dated }, { path: `/updates/${slug}` })
}

export default async function PostPage(input: PostInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const [{ reading, sources }, { slug }] = [page, await input.params]
  const post = await findPost(slug, reading.today)
  if (post === null) notFound()
  return (
    <SiteFrame reading={reading} sources={sources} section={null} path={`/updates/${slug}`}>
      <PostArticle content={post.content} {...await readPostAbout(post)} reading={reading} />
    </SiteFrame>
  )
}
