// The gate reads the day of an address too, and stands below this folder.
export { FIRST_PAGE_DAY, parseAsOf, parsePageDay, type RefusedDayReason } from '@/lib/domain/dates/as-of'
