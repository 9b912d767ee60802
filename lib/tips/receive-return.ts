import type { TipReturnSubmission } from '@/lib/domain/tips/tip'
import { digestOfProof } from '@/lib/intake/reply-keys'
import type { TakingOne } from '@/lib/records/taking-one'
import { sealTipText, tipPlaces } from './sealed-tip'

/** Messages of one sender that are kept. */
const MOST = 200

/**
 * Keeps what somebody who told us writes after that, and opens the matter again. Nothing happens where the phrase that
 * it came with is of nobody, or what was told is deleted.
 */
export async function receiveReturn(
  id: string,
  { lookup, proof, text }: TipReturnSubmission,
  { transaction, fieldKeys }: TakingOne,
): Promise<[]> {
  const [tip] = await transaction<{ id: string }[]>`
    UPDATE file.tip t SET heard_at = now(), done_at = NULL
    WHERE reply_lookup = ${lookup} AND reply_proof = ${digestOfProof(proof)}
      AND (SELECT count(*) FROM file.tip_message m WHERE m.tip_id = t.id) < ${MOST}
    RETURNING id`
  if (!tip) return []
  await transaction`
    INSERT INTO file.tip_message (id, tip_id, by_team, content, written_on)
    VALUES (${id}, ${tip.id}, false, ${sealTipText(fieldKeys, tipPlaces.message(id), text)}, current_date)`
  return []
}
