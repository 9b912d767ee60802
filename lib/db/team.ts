import { PrismaPg } from '@prisma/adapter-pg'
import { databaseUrl } from '@/lib/env'
import { connect, type Sql } from './connect'
import { PrismaClient } from './generated/client'
import { statementNames } from './statement-names'

let pool: Sql | undefined
let client: PrismaClient | undefined

/** The write side by plain SQL, as vigil_team: bulk, and what Prisma cannot say. Throws if DATABASE_URL is not set. */
export function teamSql(): Sql {
  return (pool ??= connect(databaseUrl('team')))
}

/** The write side by Prisma, as vigil_team, on schema `file`. Throws if DATABASE_URL is not set. */
export function prisma(): PrismaClient {
  return (client ??= new PrismaClient({ adapter: adapterOf(databaseUrl('team')) }))
}

function adapterOf(connectionString: string): PrismaPg {
  return new PrismaPg({ connectionString }, { statementNameGenerator: statementNames() })
}

/** Ends the connections of both clients; the next call of either makes new ones. */
export async function closeTeam(): Promise<void> {
  const ending = [pool?.end({ timeout: 5 }), client?.$disconnect()]
  pool = undefined
  client = undefined
  await Promise.all(ending)
}
