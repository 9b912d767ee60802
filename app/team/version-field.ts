import { z } from 'zod'
import { LAST_VERSION } from '@/lib/domain/history/last-version'

/** A version, or a place among steps, as a form or an address names it: none further than Postgres counts. */
export const versionField = z.coerce.number().int().positive().max(LAST_VERSION)
