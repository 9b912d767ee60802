import { randomUUID } from 'node:crypto'
import { openAddress, openSignature, sealSignature } from '@/lib/appeals/sealed-signature'
import { openFor, sealFor } from '@/lib/alerts/sealed-subscription'
import { totpPlace } from '@/lib/auth/second-factor'
import type { Sql } from '@/lib/db/connect'
import { decryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { openGathering, openReplyAddress, sealGathering, sealReplyAddress } from '@/lib/gatherings/sealed-gathering'
import { queueMail } from '@/lib/mail/queue-mail'
import { openMail } from '@/lib/mail/sealed-mail'
import { openContact, sealContact } from '@/lib/records/contacts/sealed-contact'
import { openTipText, sealTipText, tipPlaces } from '@/lib/tips/sealed-tip'
import { gatheringContent } from './a-gathering'
import { insertCase } from './file-rows'

const signer = { kind: 'person' as const, description: null, place: null, country: null, message: null }

/**
 * Puts invented rows into every table with encrypted fields, so many each; of the accounts that are there, one row.
 * What is said in them is a word for what it is and the id of its row, unless told otherwise.
 */
export async function fillSecrets(
  sql: Sql, keys: FieldKeys, appealId: string, count: number, say: (what: string, id: string) => string = tellApart,
): Promise<void> {
  for (const { id } of await sql<{ id: string }[]>`SELECT id FROM file.account`) {
    await sql`INSERT INTO file.alert_address (account_id, email, asked_at)
      VALUES (${id}, ${sealFor(keys, id, 'account', `${say('member', id)}@team.example`)}, now())`
    const hook = randomUUID()
    await sql`INSERT INTO file.alert_subscription ${sql({
      id: hook, account_id: id, scope: 'level', least: 1, way: 'webhook', locale: 'en',
      address: sealFor(keys, hook, 'address', `https://${say('hook', id)}.example`), secret: sealFor(keys, hook, 'secret', say('secret', id)),
    })}`
  }
  const caseId = await insertCase(sql, `invented-${randomUUID()}`)
  for (let at = 0; at < count; at += 1) {
    const id = randomUUID()
    await sql`INSERT INTO file.source_contact ${sql({
      id, case_id: caseId, author: 'invented',
      ...sealContact(keys, id, {
        name: say('Aunt', id), reach: say('+00', id), note: at % 2 === 0 ? null : say('Note', id),
      }),
    })}`
    await sql`INSERT INTO file.tip (id, purpose, locale, content)
      VALUES (${id}, 'witness', 'fa', ${sealTipText(keys, tipPlaces.content(id), say('Tip', id))})`
    await sql`INSERT INTO file.tip_message (id, tip_id, by_team, content, written_on)
      VALUES (${id}, ${id}, true, ${sealTipText(keys, tipPlaces.message(id), say('Answer', id))}, '2026-01-01')`
    await sql`INSERT INTO file.tip_picture (tip_id, number, webp)
      VALUES (${id}, 2, ${sealTipText(keys, tipPlaces.picture(id, 2), say('Picture', id))})`
    await sql`INSERT INTO file.signature ${sql({
      id, appeal_id: appealId, version: 1, locale: 'en', is_public: false,
      ...sealSignature(keys, id, { ...signer, name: say('Signer', id) }, `${say('signer', id)}@people.example`),
    })}`
    await sql`INSERT INTO file.gathering ${sql({
      id, slug: `2030-${id}`, locale: 'en', starts_at: '2030-07-01T17:30:00Z',
      content: sealGathering(keys, id, gatheringContent({ title: say('Screening', id) })),
      email: sealReplyAddress(keys, id, `${say('host', id)}@people.example`),
    })}`
    await sql`INSERT INTO file.alert_subscription ${sql({
      id, scope: 'level', least: 1, way: 'mail', locale: 'en', email_digest: id,
      email: sealFor(keys, id, 'email', `${say('reader', id)}@people.example`),
    })}`
    await queueMail(overPostgres(sql), keys, {
      kind: 'test', locale: 'en', recipient: `${say('recipient', id)}@people.example`, occasion: id, values: { origin: `https://${say('origin', id)}.example` },
    })
  }
}

function tellApart(what: string, id: string): string {
  return `${what}-${id}`
}

interface Row {
  id: string
  [column: string]: unknown
}

/** Everything that is encrypted in a database, in clear, each with where it stands; throws where one cannot be read. */
export async function readSecrets(sql: Sql, keys: FieldKeys): Promise<string[]> {
  const rows = (table: string) => sql<(Row & Record<string, Buffer>)[]>`SELECT * FROM ${sql(table)}`
  const found: string[] = []
  const tell = (...parts: unknown[]) => found.push(JSON.stringify(parts))
  for (const { id, name, reach, note } of await rows('file.source_contact')) {
    tell('contact', id, openContact(keys, id, { name: bytes(name), reach: bytes(reach), note: note ?? null }))
  }
  for (const { id, content } of await rows('file.tip')) tell('tip', id, openTipText(keys, tipPlaces.content(id), bytes(content)))
  for (const { id, content } of await rows('file.tip_message')) {
    tell('message', id, openTipText(keys, tipPlaces.message(id), bytes(content)))
  }
  for (const { tip_id: id, number, webp } of await rows('file.tip_picture')) {
    tell('picture', id, openTipText(keys, tipPlaces.picture(String(id), Number(number)), bytes(webp)))
  }
  for (const { id, content, email } of await rows('file.signature')) {
    tell('signature', id, openSignature(keys, id, bytes(content)), openAddress(keys, id, bytes(email)))
  }
  for (const { id, content, email } of await rows('file.gathering')) {
    tell('gathering', id, openGathering(keys, id, bytes(content)), openReplyAddress(keys, id, bytes(email)))
  }
  for (const { account_id: id, email } of await rows('file.alert_address')) {
    tell('alerts', id, openFor(keys, String(id), 'account', bytes(email)))
  }
  for (const { id, email, address, secret } of await rows('file.alert_subscription')) {
    const fields = { email, address, secret }
    for (const what of ['email', 'address', 'secret'] as const) {
      if (fields[what]) tell(what, id, openFor(keys, id, what, bytes(fields[what])))
    }
  }
  for (const { id, recipient, content } of await rows('file.mail')) {
    tell('mail', id, openMail(keys, id, { recipient: bytes(recipient), content: bytes(content) }))
  }
  for (const { id, totp_secret: secret, totp_candidate: candidate } of await rows('file.account')) {
    if (secret) tell('secret', id, decryptField(keys, totpPlace(id, 'totp_secret'), secret))
    if (candidate) tell('candidate', id, decryptField(keys, totpPlace(id, 'totp_candidate'), candidate))
  }
  return found.sort()
}

function bytes(value: unknown): Buffer {
  if (!Buffer.isBuffer(value)) throw new Error('an encrypted field is missing')
  return value
}
