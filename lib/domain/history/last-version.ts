/** No version is later: Postgres counts them in four bytes, and fails on a greater number where it would find none. */
export const LAST_VERSION = 2_147_483_647
