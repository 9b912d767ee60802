interface ListPagesProps {
  /** What the pages are of, and what the ways to the page before and the next are called. */
  words: Readonly<Record<'pages' | 'before' | 'next', string>>
  /** The address of a page, 1 the first. */
  hrefOf: (page: number) => string
  page: number
  pages: number
}

/** The ways to the pages of a list on either side; nothing where there is one page. */
export function ListPages({ words, hrefOf, page, pages }: ListPagesProps) {
  if (pages < 2) return null
  return (
    <nav aria-label={words.pages} className="pages">
      {page > 1 && <a href={hrefOf(page - 1)} rel="prev">{words.before}</a>}
      {page < pages && <a href={hrefOf(page + 1)} rel="next">{words.next}</a>}
    </nav>
  )
}
