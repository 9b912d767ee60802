import { addDays } from '@/lib/domain/dates/day'
import { readDayRange } from '@/lib/open/days/read-day-range'
import { readDays } from '@/lib/open/days/read-days'
import { dayOf, openAppeal } from './appeal'
import { compareDays } from './compare-days'

const LAST = dayOf('2021-04-05')
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal()
})

afterAll(() => appeal.close())

test('every day of the slider is told as its pages tell it', async () => {
  const days = await readDays(await readDayRange(LAST))
  expect([days.step, days.cases, days.to]).toEqual([1, 12, '2021-04-05'])
  await compareDays(days, 1)
})

test('twelve years are told week by week', async () => {
  const days = await readDays({ from: addDays(LAST, -12 * 365), to: LAST })
  expect(days.step % 7).toBe(0)
  await compareDays(days, 13)
})
