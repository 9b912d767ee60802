import { recompile } from '@/lib/records/recompile'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInvented, ON as ON_RULES, people as ruleMakers, proposeWhole } from '../rules/rule-desk'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk, seatAddress, wants } from './alert-desk'

const CASES = 300
const { team } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openAlertDesk>>

afterAll(() => desk.close())
beforeAll(async () => {
  await importInvented(team, CASES)
  await importInto(team, theAppeal())
  // So that most of them can rise.
  await team`UPDATE file.rule SET tiers = '[{"days":2,"level":"watch"}]' WHERE id = 'U02'`
  await recompile(team, { actor: 'operator', on: ON_RULES })
  await seatPeople(team)
  desk = await openAlertDesk()
})

const told = (subscription: string) => team<{ alerts: number; messages: number }[]>`
  SELECT count(*)::int AS alerts, count(DISTINCT message_id)::int AS messages
  FROM file.alert WHERE subscription_id = ${subscription} AND told_at IS NOT NULL`

test('of a change of a rule that moves hundreds each subscription hears in one message, once all is derived', async () => {
  const { ada, bo, second } = people
  const [adas, bos, seconds] = [await seatAddress(ada), await seatAddress(bo), await seatAddress(second)]
  const { caseId } = await aCase(team, null)
  const [{ slug } = { slug: '' }] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  await desk.work('04-05')
  const every = await wants(ada, { scope: 'level', least: 'critical' })
  const silences = await wants(bo, { scope: 'rule', rule: 'U02', least: 'critical' })
  await wants(second, { scope: 'case', case: slug, least: 'critical' })
  const proposal = await proposeWhole(team, 'U02', { tiers: [{ days: 2, level: 'critical' }] })
  await confirmRule(ruleMakers.reviewer, { proposal }, ON_RULES)
  // As the jobs do it: what is looked at and told comes between the batches.
  for (let isMore = true, hours = 0; isMore; hours += 1) {
    isMore = await deriveStep(team, ON_RULES, 60)
    await desk.work('04-05', hours)
    if (hours > 1) continue
    expect(desk.smtp.taken).toEqual([])
    // A change of the record itself is told at once, whatever is being derived.
    if (hours === 1) await happened(caseId, { type: 'interrogation', date: '2021-01-05' })
  }
  const [{ alerts, messages } = { alerts: 0, messages: 0 }] = await told(every)
  expect([alerts > 100, messages]).toEqual([true, 2])
  const heard = [expect.stringMatching(/^Now critical: /), `${alerts - 1} alerts`]
  expect([desk.subjects(adas), desk.subjects(bos)]).toEqual([heard, heard])
  expect(desk.mailTo(adas)[1]).toContain(`${alerts - 51} more are not told one by one`)
  expect(await told(silences)).toEqual([{ alerts, messages: 2 }])
  await desk.work('04-05', 20)
  expect([desk.subjects(seconds), desk.smtp.taken.length]).toEqual([[heard[0]], 5])
})
