import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Listed } from '@/lib/domain/listed'
import { type PostLine, PostLines } from './post-lines'

interface PostListProps {
  posts: PostLine[]
  /** Of which page of how many these are. */
  listed: Listed
  reading: Reading
}

/** A page of the updates, the newest first, and the feed of them. */
export function PostList({ posts, listed: { total, page, pages }, reading }: PostListProps) {
  const t = useTranslations('updates')
  const hrefOf = (posts: number) => `${linkTo(reading, '/updates', { posts: String(posts) })}#list`
  const words = { pages: t('pages'), before: t('newer'), next: t('older') }
  return (
    <section className="sec" aria-label={t('title')} id="list">
      <p className="t2"><a href={`/${reading.locale}/updates/feed.xml`}>{t('feed')}</a></p>
      {pages > 1 && <p className="t1 soft">{t('page', { count: total, page, pages })}</p>}
      {total === 0 ? <p>{t('none')}</p> : <PostLines posts={posts} reading={reading} />}
      <ListPages {...{ words, hrefOf, page, pages }} />
    </section>
  )
}
