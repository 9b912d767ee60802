/** How many a page of a list of the workspace shows. */
export const TEAM_PAGE = 200

/** How many a page passes over. */
export const before = (page: number) => (page - 1) * TEAM_PAGE
