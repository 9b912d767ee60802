import { parseDay } from '@/lib/domain/dates/day'
import { readLedgerFilter } from '@/lib/domain/actions/ledger-filter'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { editEvent } from '@/lib/records/edit-event'
import { recordEvent } from '@/lib/records/record-event'
import { requestErasure } from '@/lib/records/request-erasure'
import { retractEvent } from '@/lib/records/retract-event'
import { countAddressees } from '@/lib/team/actions/count-addressees'
import { listLedger } from '@/lib/team/actions/list-ledger'
import { streamLedger } from '@/lib/team/actions/stream-ledger'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, ON, people, seatPeople } from '../tasks/task-desk'

const { ada, bo, researcher } = people
const { team } = takeTestDatabase()
let caseId = ''
const ids: Record<string, string> = {}

const did = (date: string, details: Record<string, string>) => happened(caseId, { type: 'action', date, details })

beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  caseId = (await aCase(team)).caseId
  ids.letter = await did('2021-03-02', { kind: 'an invented letter', addressee: 'Head of Judiciary', deadline: '2021-03-20' })
  ids.call = await did('2021-03', { kind: 'an invented call', addressee: 'ebrahim  raisi', outcome: 'no promise' })
  ids.vigil = await did('2021-04-01', { kind: 'an invented vigil' })
  ids.late = await did('2021-02-10', { kind: 'an invented letter', addressee: 'an invented office', deadline: '2021-04' })
})

async function listed(asked: Record<string, string>, viewer = ada, asOf = ON): Promise<string[]> {
  const found = await listLedger(viewer, readLedgerFilter(asked), asOf)
  return found.map(({ eventId }) => Object.keys(ids).find((name) => ids[name] === eventId) ?? 'another')
}

test('the ledger holds every action by the day, the newest first', async () => {
  expect(await listed({})).toEqual(['vigil', 'call', 'letter', 'late'])
  expect(await listed({}, ada, parseDay('2021-03-01') ?? ON)).toEqual(['call', 'late'])
})

test.each<[Record<string, string>, string[]]>([
  [{ kind: 'LETTER' }, ['letter', 'late']],
  [{ addressee: 'iran-judiciary-2021' }, ['call', 'letter']],
  [{ addressee: 'Raisi' }, ['call']],
  [{ addressee: 'office' }, ['late']],
  [{ deadline: 'coming' }, ['late']],
  [{ deadline: 'passed' }, ['letter']],
  [{ deadline: 'none' }, ['vigil', 'call']],
  [{ outcome: 'answered' }, ['call']],
  [{ outcome: 'open', kind: 'letter' }, ['letter', 'late']],
  [{ case: 'invented' }, ['vigil', 'call', 'letter', 'late']],
  [{ case: 'nobody of this name' }, []],
  [{ prison: 'none' }, ['vigil', 'call', 'letter', 'late']],
  [{ prison: 'evin' }, []],
  [{ kind: 'a\0b', deadline: 'soon', show: '1' }, ['vigil']],
])('%j narrows it to %j', async (asked, expected) => {
  expect(await listed(asked)).toEqual(expected)
})

test('whom it went to is counted by office, however the office was called', async () => {
  expect(await countAddressees(ada, ON)).toEqual([
    { said: 'Head of Judiciary', addresseeId: 'iran-judiciary-2021', written: 2, answered: 1, overdue: 1, lastOn: '2021-03-31' },
    { said: 'an invented office', addresseeId: null, written: 1, answered: 0, overdue: 0, lastOn: '2021-02-10' },
  ])
})

test('what is restricted is seen by its author and by nobody else', async () => {
  const details = { kind: 'an invented secret', addressee: 'an invented go-between' }
  const made = await recordEvent(bo, {
    caseId, type: 'action', date: '2021-04-02', details, sourceIds: ['appeal-2021'], audience: 'restricted',
  }, ON)
  ids.secret = made.ok ? made.value.eventId : ''
  expect(await listed({ kind: 'secret' }, bo)).toEqual(['secret'])
  expect(await listed({ kind: 'secret' })).toEqual([])
  expect((await countAddressees(ada, ON)).map(({ said }) => said)).not.toContain(details.addressee)
  await retractEvent(bo, { eventId: ids.secret, version: 1, note: 'invented' }, ON)
  expect(await listed({ kind: 'secret' }, bo)).toEqual([])
})

test('an edit of an action shows, and leaves one line of it', async () => {
  await editEvent(ada, { eventId: ids.vigil ?? '', version: 2, changes: { details: { kind: 'a vigil that moved' }, date: '2021-01-05' } }, ON)
  expect(await listed({})).toEqual(['call', 'letter', 'late', 'vigil'])
})

test('a file of it holds what the filter leaves, and no cell begins a formula', async () => {
  const spreadsheet = await did('2021-03-05', { kind: '=invented()', outcome: 'none' })
  const pieces = streamLedger(researcher, readLedgerFilter({ outcome: 'answered' }), ON)
  const lines: string[] = []
  for await (const piece of pieces ?? []) lines.push(...piece.trim().split('\r\n'))
  expect(lines[0]).toBe('event_id,case_id,name,name_native,date,kind,procedure,addressee,addressee_id,deadline,outcome,claim_status')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(`${ids.call},`)
  expect(lines[1]).toContain(',2021-03,an invented call,,ebrahim  raisi,iran-judiciary-2021,,no promise,verified')
  expect(lines[2]).toContain(`${spreadsheet},`)
  expect(lines[2]).toContain(',\'=invented(),')
})

test('what is erased is in it no longer', async () => {
  const administrators = [aViewer('administrator'), aViewer('administrator')] as const
  for (const { accountId, alias, role } of administrators) {
    await team`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
      VALUES (${accountId}, ${alias}, ${alias}, '$argon2id$invented', ${role})`
  }
  const other = (await aCase(team)).caseId
  await happened(other, { type: 'action', date: '2021-03-05', details: { kind: 'an invented errand' } })
  expect(await listed({ kind: 'errand' })).toEqual(['another'])
  await requestErasure(administrators[0], { caseId: other, ground: 'mistake' })
  expect(await confirmErasure(administrators[1], { caseId: other }, ON)).toMatchObject({ ok: true })
  expect(await listed({ kind: 'errand' })).toEqual([])
  expect(await team`SELECT FROM file.ledger_entry WHERE kind LIKE '%errand%'`).toHaveLength(0)
})
