import type { BackupContent } from '@/lib/backup/read-backup'

const CLOSED = 'The site is closed: do anew what was erased or taken off it since, then call mode normal.\n'

/** Prints what a backup was found to hold, once all of it was restored and compared. */
export function tellRestored({ manifest, rows, digest }: BackupContent, done: 'verified' | 'restored', isJson: boolean): void {
  const { madeAt, keepUntil, audit, tables, schema } = manifest
  if (isJson) {
    const facts = { madeAt, keepUntil, tables: tables.length, rows, digest, audit, migrations: schema.length }
    process.stdout.write(`${JSON.stringify({ ok: true, ...facts })}\n`)
    return
  }
  process.stdout.write(`\
${done === 'verified' ? 'Verified' : 'Restored'}: the database as it was at ${madeAt}, to be kept until ${keepUntil}.
${rows} rows in ${tables.length} tables came out as they went in: digest ${digest}.
${audit.entries} entries of the audit log, the chain is whole. Head: ${audit.entries}:${audit.head}
`)
  if (done === 'restored') process.stdout.write(CLOSED)
}
