import { overPrisma } from '@/lib/db/statements'
import { prisma } from '@/lib/db/team'

/** The two cases of a merge, whatever became of it. */
export interface MergeCases {
  fromCase: string
  intoCase: string
}

/** Which cases a merge is of; null where there is no such merge. They never change. */
export async function findMergeCases(mergeId: string): Promise<MergeCases | null> {
  const [row] = await overPrisma(prisma())<MergeCases>`
    SELECT from_case::text AS "fromCase", into_case::text AS "intoCase" FROM file.case_merge
    WHERE id = ${mergeId}::text::uuid`
  return row ?? null
}
