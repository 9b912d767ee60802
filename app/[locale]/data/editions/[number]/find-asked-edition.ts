import type { Edition } from '@/lib/domain/editions/edition'
import { editionNumber } from '@/lib/domain/editions/edition-number'
import { findEdition } from '@/lib/open/editions/read-editions'

/** The edition of the number in an address; null where it is none, or none was issued. */
export async function findAskedEdition(number: string): Promise<Edition | null> {
  return editionNumber.safeParse(number).success ? findEdition(number) : null
}
