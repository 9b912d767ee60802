import { encode } from 'next-auth/jwt'
import { prisma, teamSql } from '@/lib/db/team'
import type { Role } from '@/lib/domain/permissions/permissions'
import { openSession } from '@/lib/auth/open-session'
import { digest } from '@/lib/auth/token'
import { authSecret } from '@/lib/env'
import { viewerOf } from './seed'

/** A session of the demonstration's account of a role on the site of this run, and how to end it. */
export async function mintCookie(role: Role): Promise<{ cookie: string; forget: () => Promise<void> }> {
  const { accountId } = await viewerOf(role)
  const opening = { accountId, secondFactor: false, pending: false }
  const token = await prisma().$transaction((models) => openSession(models, opening, new Date()))
  const sealed = await encode({ token: { sid: token }, secret: authSecret() })
  return {
    cookie: `vigil-session=${sealed}`,
    forget: async () => void (await teamSql()`DELETE FROM file.session WHERE token_hash = ${digest(token)}`),
  }
}
