import { CaseMerged } from '@/lib/records/case-merged'
import { saysReadOnly } from '@/lib/records/modes/says-read-only'
import { RecordBusy } from '@/lib/records/record-busy'
import { TooManyCases } from '@/lib/records/too-many-cases'

/** Why nothing was written, whatever was asked for. */
export interface NotNow {
  ok: false
  reason: 'busy' | 'merged' | 'too_many_cases' | 'read_only'
}

/**
 * What a use case answers; `busy` where others held what it is about for too long, `merged` where another case stands
 * for the one that it is about, `too_many_cases` where more hang on it than can be derived in time, and `read_only`
 * where the site takes nothing new. Nothing was written then, and nobody should lose what they typed to it: most of
 * these go through when they are sent again.
 */
export async function orBusy<Done>(run: () => Promise<Done>): Promise<Done | NotNow> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof RecordBusy) return { ok: false, reason: 'busy' }
    if (error instanceof CaseMerged) return { ok: false, reason: 'merged' }
    if (error instanceof TooManyCases) return { ok: false, reason: 'too_many_cases' }
    if (saysReadOnly(error)) return { ok: false, reason: 'read_only' }
    throw error
  }
}
