import { z } from 'zod'

/** No version is later: Postgres counts them in four bytes, and fails on a greater number where it would find none. */
const LAST_VERSION = 2_147_483_647

/** A version, or a place among steps, that somebody has read. */
export const versionNumber = z.number().int().min(1).max(LAST_VERSION)

/** The version that an editor began from; 0 for what is new. */
export const versionBefore = z.number().int().min(0).max(LAST_VERSION)

/** A version, or a place among steps, as a form or an address writes it. */
export const versionField = z.coerce.number().int().min(1).max(LAST_VERSION)
