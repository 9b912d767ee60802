import { z } from 'zod'

/** A version, or a place among steps, as a form or an address names it: none further than Postgres counts. */
export const versionField = z.coerce.number().int().positive().max(2_147_483_647)
