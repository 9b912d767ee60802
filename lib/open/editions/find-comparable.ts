import type { Edition } from '@/lib/domain/editions/edition'
import { editionNumber, isBefore } from '@/lib/domain/editions/edition-number'
import { findEdition, listEditions } from './read-editions'

/** Whether an edition came before another and has lines left: one that some cases left is compared, to count them. */
function isComparable(older: Edition, newer: Edition): boolean {
  const cameBefore = older.asOf < newer.asOf || (older.asOf === newer.asOf && isBefore(older.number, newer.number))
  return cameBefore && older.gone?.because !== 'whole'
}

/** The edition of a number, if another can be compared with it; else null. */
export async function findComparable(number: string, newer: Edition): Promise<Edition | null> {
  const older = editionNumber.safeParse(number).success ? await findEdition(number) : null
  return older && isComparable(older, newer) ? older : null
}

/** The editions with which one can be compared, the newest first. */
export async function listComparable(newer: Edition): Promise<Edition[]> {
  return (await listEditions()).filter((older) => isComparable(older, newer))
}
