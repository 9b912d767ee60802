import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A migration as it lies in the project: its folder's name, its SQL, and the checksum as Prisma computes it. */
export interface Migration {
  name: string
  script: string
  checksum: string
}

/** Where the migrations of this project lie. */
export const MIGRATIONS_FOLDER = join(__dirname, '..', '..', 'prisma', 'migrations')

/** The migrations in a folder of Prisma's layout, in the order in which they apply. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}
