import type { Prisma } from '@/lib/db/generated/client'
import type { Session } from './session'

/**
 * Whether a session that was looked up before still stands. Until the transaction ends its account stays as it is: a
 * change of password, role or status that would end the session waits, and ends what the transaction opens too.
 */
export async function holdSession(
  models: Prisma.TransactionClient, { id, accountId }: Pick<Session, 'id' | 'accountId'>,
): Promise<boolean> {
  await models.$queryRaw`SELECT FROM file.account WHERE id = ${accountId}::uuid FOR UPDATE`
  const open = await models.$queryRaw<object[]>`
    SELECT FROM file.session WHERE id = ${id}::uuid AND ended_at IS NULL`
  return open.length > 0
}
