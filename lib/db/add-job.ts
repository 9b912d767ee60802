import type { Statements } from './statements'

/** What is done later, by the process for jobs (lib/jobs), with what each job of a kind is told. */
export interface JobData {
  mail: { mailId: string }
  list_import: { importId: string; step: 'prepare' | 'commit' | 'undo'; accountId: string }
}

/** Puts a job into its queue: it is there if, and only if, the transaction is committed. */
export async function addJob<Kind extends keyof JobData>(
  db: Statements,
  kind: Kind,
  data: JobData[Kind],
): Promise<void> {
  await db`SELECT jobs.add(${kind}, ${JSON.stringify(data)}::text::jsonb)`
}
