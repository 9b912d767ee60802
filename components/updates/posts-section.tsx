import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { type PostLine, PostLines } from './post-lines'

/** The updates that speak of what a page is about; nothing where there is none. */
export function PostsSection({ posts, reading }: { posts: PostLine[]; reading: Reading }) {
  const t = useTranslations('updates')
  if (posts.length === 0) return null
  return (
    <section className="sec" aria-labelledby="updates">
      <header><h2 className="t4" id="updates">{t('title')}</h2></header>
      <PostLines posts={posts} reading={reading} />
      <p className="t2"><a href={linkTo(reading, '/updates')}>{t('all')}</a></p>
    </section>
  )
}
