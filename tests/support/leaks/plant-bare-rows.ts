import { randomUUID } from 'node:crypto'
import type { Sql } from '@/lib/db/connect'
import { STEM } from './canary'
import type { Shown, Stage } from './stage'

/** A row of each private table that is left: one that no use case made, which pages of the workspace need not stand. */
export async function plantBareRows({ sql, nest, people }: Stage, { caseId }: Shown, superuser: Sql): Promise<void> {
  const hidden = await sql<{ id: string }[]>`SELECT id FROM file.case WHERE name_latin LIKE ${`${STEM}%`} ORDER BY id`
  const [one = '', other = ''] = hidden.map(({ id }) => id)
  const [event] = await sql<{ id: string }[]>`SELECT id FROM file.event WHERE case_id = ${one} LIMIT 1`
  const [consent] = await sql<{ id: string }[]>`SELECT id FROM file.consent WHERE case_id = ${caseId} LIMIT 1`
  const [follower] = await sql<{ id: string }[]>`
    SELECT id FROM file.alert_subscription WHERE account_id IS NULL LIMIT 1`
  const [imported, account] = [randomUUID(), people.volunteer.viewer.accountId]
  const lay = (place: string) => nest.lay(`bare ${place}`)
  const said = () => ({ en: `Said ${lay('text of JSON')}` })
  const at = new Date()
  const tomorrow = new Date(at.getTime() + 3_600_000)
  const rows: [table: string, row: Record<string, unknown>][] = [
    ['account_reset', { token_hash: Buffer.alloc(32, 3), account_id: account, covers: 'both', issued_by: people.administrator.viewer.accountId, created_at: at, expires_at: new Date(at.getTime() + 1000) }],
    ['alert', { subscription_id: follower?.id, case_id: caseId, picture: 'public', rule: 'U01', step: 9, kind: 'end', level: 0, was: 1, on_day: '2021-01-01', due_at: at, dropped_at: at }],
    ['alert_message', { id: randomUUID(), subscription_id: follower?.id, alerts: 1, state: 'sent' }],
    ['case_distinct', { one, other, reason: lay('reason'), decided_by: lay('who decided') }],
    ['case_merge', { from_case: one, into_case: other, reason: lay('reason'), proposed_by: lay('who proposed') }],
    ['merge_candidate', { place: 1, one, other, said: [lay('what was said')] }],
    ['confirmation', { case_id: caseId, consent_id: consent?.id, account: lay('who confirmed') }],
    ['edition', { number: '2019-01', as_of: '2019-01-01', asked_by: lay('who asked'), asked_on: '2019-01-01', facts: said(), state: 'failed' }],
    ['edition_progress', { number: lay('number'), done: 0, total: 1 }],
    ['list_import', { id: imported, author: lay('author'), file_name: lay('name of a file'), file: Buffer.from(lay('file')), digest: lay('digest'), mapping: said(), counts: said() }],
    ['list_import_person', { import_id: imported, place: 1, key_digest: lay('key'), lines: [1], outcome: 'skipped', content: said() }],
    ['list_key', { list: 'an invented list', key_digest: 'invented', case_id: one }],
    ['list_saying', { list: 'an invented list', key_digest: 'invented', slot: lay('slot'), event_id: event?.id }],
    ['list_saying_before', { import_id: imported, list: 'an invented list', key_digest: 'invented', slot: lay('slot'), became: event?.id }],
    ['mode', { mode: 'normal', reason: lay('reason of a mode'), set_by: lay('who set it') }],
    ['photo', { case_id: one, webp: Buffer.from(lay('photo')), sha256: 'a'.repeat(64), width: 1, height: 1, licence: lay('licence'), credit: lay('credit'), author: lay('author'), verifier: lay('verifier') }],
    ['rate_limit', { key: lay('key') }],
    ['recompile', { actor: lay('actor'), basis: lay('basis'), finished_at: at }],
    ['rule_proposal', { rule_id: 'U01', base: 1, content: said(), reason: lay('reason'), author: lay('author'), proposed_on: '2021-01-01', state: 'withdrawn', decided_by: lay('who decided'), decided_at: at, preview: said() }],
    ['saved_mapping', { name: lay('name'), mapping: said(), author: lay('author') }],
    ['task_step', { case_id: one, rule: 'U01', place: 1, kind: 'release', actor: lay('actor'), at, on_day: '2021-01-01', note: lay('note') }],
    ['tip', { id: randomUUID(), purpose: 'witness', locale: 'en', content: Buffer.from('sealed'), about: lay('whom it is about') }],
    ['task_step', { case_id: one, rule: 'U02', place: 1, kind: 'take', actor: 'invented', at, on_day: '2021-01-01', level: 1, certain: 1, until_at: tomorrow }],
    ['task', { case_id: one, rule: 'U02', place: 1, kind: 'take', actor: 'invented', until_at: tomorrow, valid: '[2021-01-01,2021-01-02)' }],
    ['addressee', { id: lay('office'), office: lay('office'), name: lay('officer'), address: lay('street'), email: lay('email'), copies_to: [lay('copy')] }],
    ['figure', { id: lay('figure'), what: lay('what'), value: 1, unit: lay('unit'), source_id: 'appeal-2021', note: lay('note') }],
    ['prison', { id: lay('prison'), name: lay('name'), name_native: lay('name'), other_names: [lay('name')], city: lay('city'), province: lay('province'), country: 'IR', latitude: 1, longitude: 1, location_precision: 'site', holds: lay('whom it holds') }],
    ['case_verdict', { case_id: one, version: 1, verdict: 'verified', reviewer: lay('reviewer'), note: lay('note') }],
    ['waiting_identity', { case_id: caseId, version: 99, for_whom: 'author', author: lay('author'), since: at }],
  ]
  await superuser.begin(async (transaction) => {
    for (const [table, row] of rows) {
      const name = `file.${table}`
      await transaction.unsafe(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
      const values = Object.entries(row).map(([column, value]) =>
        [column, isPlain(value) ? transaction.json(value) : value])
      await transaction`INSERT INTO ${transaction(name)} ${transaction(Object.fromEntries(values))}`
      await transaction.unsafe(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    }
    const verified = transaction.json({ summary: `Said ${lay('last verified')}` })
    await transaction`UPDATE file.case SET unverified = ${verified} WHERE id = ${one}`
  })
}

function isPlain(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
