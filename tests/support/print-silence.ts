import { dayOf, weekdayOf } from '@/lib/domain/dates/day'
import { countDays } from '@/lib/domain/dates/day-span'

const [asOf, first, last] = [dayOf(2021, 4, 5), dayOf(2020, 11, 1), dayOf(2020, 11, 30)]
const zone = process.env.TZ
const days = countDays({ earliest: first, latest: last }, asOf, 0)
console.log(JSON.stringify({ zone, days: dayOf(2026, 12, 27) - 0, ...days, weekday: weekdayOf(asOf) }))
