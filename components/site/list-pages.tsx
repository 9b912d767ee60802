import { linkTo, type Reading } from './reading'

interface ListPagesProps {
  /** What the pages are of, and what the ways to the page before and the next are called. */
  words: Readonly<Record<'pages' | 'before' | 'next', string>>
  /** The page that holds the list, without the language, and the heading of the list on it. */
  path: string
  anchor: string
  /** The parameter of the address that asks for a page of it. */
  parameter: string
  page: number
  pages: number
  reading: Reading
}

/** The ways to the pages of a list on either side; from a page that is not there, to the last. */
export function ListPages({ words, path, anchor, parameter, page, pages, reading }: ListPagesProps) {
  const pageLink = (number: number) => `${linkTo(reading, path, { [parameter]: String(number) })}#${anchor}`
  return (
    <nav aria-label={words.pages} className="pages">
      {page > 1 && <a href={pageLink(Math.min(page - 1, pages))} rel="prev">{words.before}</a>}
      {page < pages && <a href={pageLink(page + 1)} rel="next">{words.next}</a>}
    </nav>
  )
}

/** What a page of a list shows of how many. */
export interface Listed {
  total: number
  page: number
  pages: number
}
