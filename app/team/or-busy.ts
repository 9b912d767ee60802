import { CaseMerged } from '@/lib/records/case-merged'
import { saysReadOnly } from '@/lib/records/modes/says-read-only'
import { RecordBusy } from '@/lib/records/record-busy'

/**
 * What a use case answers; `busy` where others held what it is about for too long, `merged` where another case stands
 * for the one that it is about, and `read_only` where the site takes nothing new. Nothing was written then, and the
 * same sent again may go through, so that nobody should lose what they typed to it.
 */
export async function orBusy<Done>(
  run: () => Promise<Done>,
): Promise<Done | { ok: false; reason: 'busy' | 'merged' | 'read_only' }> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof RecordBusy) return { ok: false, reason: 'busy' }
    if (error instanceof CaseMerged) return { ok: false, reason: 'merged' }
    if (saysReadOnly(error)) return { ok: false, reason: 'read_only' }
    throw error
  }
}
