import { prisma } from '@/lib/db/team'
import { foldAlias } from './alias'

/** The id of the account of an alias, however it is written; null where nobody has it. */
export async function findAccountId(alias: string): Promise<string | null> {
  const account = await prisma().account.findUnique({ where: { aliasKey: foldAlias(alias) }, select: { id: true } })
  return account?.id ?? null
}
