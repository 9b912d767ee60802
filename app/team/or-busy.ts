import { RecordBusy } from '@/lib/records/record-busy'

/**
 * What a use case answers, or `busy` where others held what it is about for too long: nothing was written then, and the
 * same sent again may go through, so that nobody should lose what they typed to it.
 */
export async function orBusy<Done>(run: () => Promise<Done>): Promise<Done | { ok: false; reason: 'busy' }> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof RecordBusy) return { ok: false, reason: 'busy' }
    throw error
  }
}
