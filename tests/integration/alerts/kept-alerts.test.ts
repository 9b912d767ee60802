import { expireAlerts } from '@/lib/alerts/expire-alerts'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk, seatAddress, wants } from './alert-desk'

const { ada } = people
const { team } = takeAuthDatabase()
const UNNAMED = 'A case that this message does not name, silence'
let desk: Awaited<ReturnType<typeof openAlertDesk>>
let adas: string

afterAll(() => desk.close())
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  desk = await openAlertDesk()
  adas = await seatAddress(ada)
})
afterEach(() => team`DELETE FROM file.alert_subscription`)

const slugOf = async (caseId: string) =>
  (await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`)[0]?.slug

test('a list that an earlier version kept in other words keeps nobody waiting, and shows what the board shows', async () => {
  const { caseId } = await aCase(team)
  await desk.look('04-05')
  const view = await wants(ada, { scope: 'view', view: '/team?level=critical' })
  await team`UPDATE file.alert_subscription SET shown = '{"queue": "gone", "level": "critical"}' WHERE id = ${view}`
  const other = await wants(ada, { scope: 'case', case: await slugOf(caseId) })
  await desk.work('04-30')
  const told = await team`SELECT subscription_id AS id FROM file.alert WHERE told_at IS NOT NULL ORDER BY id`
  expect(new Set(told.map(({ id }) => id))).toEqual(new Set([view, other]))
})

test('what was told of a reason is forgotten when it has been over for long, and what goes on and comes again is told', async () => {
  const { caseId } = await aCase(team)
  desk.smtp.taken.length = 0
  await desk.look('03-05')
  await wants(ada, { scope: 'case', case: await slugOf(caseId), least: 'elevated' })
  const kinds = async () => (await team<{ kind: string }[]>`
    SELECT kind FROM file.alert WHERE case_id = ${caseId} ORDER BY id`).map(({ kind }) => kind)
  /** Lets all be told just now, or so many days ago. */
  const told = (days: number) => team`UPDATE file.alert SET told_at = now() - ${days}::int * interval '1 day'`
  await desk.work('03-20')
  await told(400)
  await expireAlerts(team)
  expect(await kinds()).toEqual(['begin'])
  await happened(caseId, { date: '2021-03-19' })
  await desk.work('03-20', 1)
  await told(89)
  await expireAlerts(team)
  expect(await kinds()).toEqual(['begin', 'end'])
  await desk.work('04-04')
  await told(91)
  await expireAlerts(team)
  expect(await kinds()).toEqual(['begin'])
  await happened(caseId, { date: '2021-04-03' })
  await desk.work('04-04', 1)
  await desk.work('04-04', 2)
  expect(await kinds()).toEqual(['begin', 'end'])
  const [elevated, over] = [`Elevated: ${UNNAMED}`, `No longer on record: ${UNNAMED}`]
  expect(desk.subjects(adas)).toEqual([elevated, over, elevated, over])
})
