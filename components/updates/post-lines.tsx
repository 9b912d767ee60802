import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { type PostContent, postTextIn } from '@/lib/domain/updates/post-content'
import { formatDayLong } from '@/lib/i18n/format-day'

/** A published post. */
export interface PostLine {
  slug: string
  content: PostContent
}

/** Posts one below the other: the day of each, and its title in the reader's language or the first that it has. */
export function PostLines({ posts, reading }: { posts: PostLine[]; reading: Reading }) {
  const dates = useTranslations('dates')
  return (
    <ol className="posts">
      {posts.map(({ slug, content }) => {
        const { language, text } = postTextIn(content, reading.locale)
        return (
          <li key={slug}>
            <p className="t1 soft">{formatDayLong(content.dated, dates)}</p>
            <p><a href={linkTo(reading, `/updates/${slug}`)} lang={language} dir="auto">{text.title}</a></p>
          </li>
        )
      })}
    </ol>
  )
}
