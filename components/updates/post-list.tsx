import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import { type PostLine, PostLines } from './post-lines'

/** All updates, the newest first, and the feed of them. */
export function PostList({ posts, reading }: { posts: PostLine[]; reading: Reading }) {
  const t = useTranslations('updates')
  return (
    <section className="sec" aria-label={t('title')}>
      <p className="t2"><a href={`/${reading.locale}/updates/feed.xml`}>{t('feed')}</a></p>
      {posts.length === 0 ? <p>{t('none')}</p> : <PostLines posts={posts} reading={reading} />}
    </section>
  )
}
