/** Which page, 1 the first, of how many a list shows of so many lines. */
export interface Listed {
  total: number
  page: number
  pages: number
}

/** How many lines a page of a list of the workspace shows. */
export const TEAM_PAGE = 200

/** The page that is asked for of so many lines, `aPage` each; the last one where there are not so many pages. */
export function listedOf(total: number, aPage: number, asked: number): Listed {
  const pages = Math.ceil(total / aPage)
  return { total, pages, page: Math.max(1, Math.min(asked, pages)) }
}

/** How many lines stand on the pages before this one. */
export function linesBefore(page: number, aPage: number): number {
  return (page - 1) * aPage
}
