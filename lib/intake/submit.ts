import { randomUUID } from 'node:crypto'
import { intakeSql } from '@/lib/db/intake'
import type { Submission } from '@/lib/domain/intake/submission'
import { seal } from './sealed-box'

/** `too_many`: the minute has had its share, and nothing was taken. */
export type Verdict = 'taken' | 'too_many'

/** Seals what a visitor sends and puts it into schema intake; once it answers `taken`, it is there for good. */
export async function submit(publicKey: Uint8Array, submission: Submission): Promise<Verdict> {
  const sealed = Buffer.from(await seal(publicKey, submission))
  const [row] = await intakeSql()<{ verdict: Verdict }[]>`
    SELECT intake.submit(${randomUUID()}, ${submission.kind}, ${sealed}) AS verdict`
  if (!row) throw new Error('intake.submit gave no row')
  return row.verdict
}
