import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

export const MAIL_STATES = ['waiting', 'sent', 'refused', 'given_up'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** A message as the delivery log tells of it: to whom it went is not kept. */
export interface MailLine {
  id: string
  kind: string
  locale: string
  state: MailState
  attempts: number
  answer: string | null
  createdAt: Date
  triedAt: Date | null
}

/** How many messages are in each state, and the newest of them. */
export interface MailLog {
  counts: Record<MailState, number>
  lines: MailLine[]
}

const MOST = 100

/** The delivery log, newest first; those that were given up stand before all others. Null for who may not read it. */
export async function listMail(viewer: Viewer): Promise<MailLog | null> {
  if (!roleMay(viewer.role, 'mail.manage')) return null
  const sql = teamSql()
  const [counted, lines] = await Promise.all([
    sql<{ state: MailState; count: number }[]>`SELECT state, count(*) AS count FROM file.mail GROUP BY state`,
    sql<MailLine[]>`
      SELECT id, kind, locale, state, attempts, answer, created_at AS "createdAt", tried_at AS "triedAt"
      FROM file.mail ORDER BY state = 'given_up' DESC, created_at DESC, id LIMIT ${MOST}`,
  ])
  const countOf = (state: MailState) => counted.find((row) => row.state === state)?.count ?? 0
  const [waiting, sent, refused, given_up] = MAIL_STATES.map(countOf)
  return { counts: { waiting: waiting ?? 0, sent: sent ?? 0, refused: refused ?? 0, given_up: given_up ?? 0 }, lines }
}
