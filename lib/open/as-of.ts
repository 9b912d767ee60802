// The gate reads the day of an address too, and stands below this folder.
export { parseAsOf, parsePageDay, type RefusedDayReason } from '@/lib/domain/dates/as-of'
