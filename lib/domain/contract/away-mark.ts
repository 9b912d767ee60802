/**
 * The class of the sentence on every page that says that the database is away: hidden, until the gate shows the last
 * pages and takes the attribute off.
 */
export const AWAY_CLASS = 'away'
