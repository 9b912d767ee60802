import type { Statements } from '@/lib/db/statements'

/** Throws where the database is not marked as a demonstration: nothing invented gets in among what is real. */
export async function requireDemonstration(db: Statements): Promise<void> {
  const [instance] = await db<{ demonstration: boolean }>`SELECT demonstration FROM file.instance`
  if (!instance?.demonstration) throw new Error('the database is not marked as a demonstration')
}
