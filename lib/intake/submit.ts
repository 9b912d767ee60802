import { randomUUID } from 'node:crypto'
import { intakeSql } from '@/lib/db/intake'
import type { Submission } from '@/lib/domain/intake/submission'
import { seal } from './sealed-box'

/** `too_many`: the minute has had its share, and nothing was taken. */
export type Verdict = 'taken' | 'too_many'

/**
 * Seals what a visitor sends and puts it into schema intake; once it answers `taken`, it is there for good. What a form
 * that asks for work brings without (`isWorked`) has a smaller share of the minute.
 */
export async function submit(publicKey: Uint8Array, submission: Submission, isWorked = true): Promise<Verdict> {
  const sealed = Buffer.from(await seal(publicKey, submission))
  const [sql, id, { kind }] = [intakeSql(), randomUUID(), submission]
  const [row] = isWorked
    ? await sql<{ verdict: Verdict }[]>`SELECT intake.submit(${id}, ${kind}, ${sealed}) AS verdict`
    : await sql<{ verdict: Verdict }[]>`SELECT intake.submit_unworked(${id}, ${kind}, ${sealed}) AS verdict`
  if (!row) throw new Error('intake.submit gave no row')
  return row.verdict
}
