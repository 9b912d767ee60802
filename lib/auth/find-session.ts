import { teamSql } from '@/lib/db/team'
import { MODES, type Mode } from '@/lib/domain/mode'
import { ROLES, type Role } from '@/lib/domain/permissions/permissions'
import { IDLE_MS, LONGEST_MS, type Session, type SessionState } from './session'
import { hashToken } from './token'

interface Row {
  id: string
  accountId: string
  alias: string
  role: string
  locale: string
  hasTotp: boolean
  passed: boolean
  demonstration: boolean
  hasUntoldReset: boolean
  mode: string
  createdAt: Date
  lastSeenAt: Date
}

const TOUCH_MS = 60 * 1000

/** The session of a token at an instant, or null: unknown, over, ended, or of an account that is locked. */
export async function findSession(token: string, at: Date): Promise<Session | null> {
  const hash = hashToken(token)
  if (hash === null) return null
  const [row] = await teamSql()<Row[]>`
    SELECT s.id, s.account_id AS "accountId", a.alias, a.role, a.locale, a.totp_secret IS NOT NULL AS "hasTotp",
      s.second_factor_at IS NOT NULL AS passed, a.demonstration, s.created_at AS "createdAt",
      s.last_seen_at AS "lastSeenAt",
      EXISTS (SELECT FROM file.account_reset r WHERE r.account_id = a.id AND r.noted_at IS NULL) AS "hasUntoldReset",
      coalesce((SELECT m.mode FROM file.mode m ORDER BY m.seq DESC LIMIT 1), 'normal') AS mode
    FROM file.session s JOIN file.account a ON a.id = s.account_id
    WHERE s.token_hash = ${hash} AND s.ended_at IS NULL AND s.expires_at > ${at} AND a.locked_at IS NULL`
  if (!row) return null
  const state = stateOf(row)
  if (state === 'complete' && at.getTime() - row.lastSeenAt.getTime() > TOUCH_MS) await touch(row, at)
  const { id, accountId, alias, locale, hasUntoldReset } = row
  return { id, accountId, alias, role: toRole(row.role), locale, state, hasUntoldReset, mode: toMode(row.mode) }
}

function stateOf({ hasTotp, passed, demonstration }: Row): SessionState {
  if (hasTotp) return passed ? 'complete' : 'needs_code'
  return demonstration ? 'complete' : 'needs_setup'
}

async function touch({ id, createdAt }: Row, at: Date): Promise<void> {
  const expiresAt = new Date(Math.min(at.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS))
  await teamSql()`
    UPDATE file.session SET last_seen_at = ${at}, expires_at = ${expiresAt} WHERE id = ${id} AND ended_at IS NULL`
}

function toRole(text: string): Role {
  const role = ROLES.find((one) => one === text)
  if (role === undefined) throw new Error(`an account has the role ${text}, which is none`)
  return role
}

function toMode(text: string): Mode {
  const mode = MODES.find((one) => one === text)
  if (mode === undefined) throw new Error(`the site has the mode ${text}, which is none`)
  return mode
}
