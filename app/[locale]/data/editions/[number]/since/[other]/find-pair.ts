import { notFound } from 'next/navigation'
import type { Edition } from '@/lib/domain/editions/edition'
import { findComparable } from '@/lib/open/editions/find-comparable'
import type { PageInput } from '../../../../../open-page'
import { findAskedEdition } from '../../find-asked-edition'

export interface PairParams {
  number: string
  other: string
}

/** The two editions that an address compares; ends in the page for what is not there where they cannot be. */
export async function findPair({ params }: PageInput<PairParams>): Promise<{ newer: Edition; older: Edition }> {
  const { number, other } = await params
  const newer = await findAskedEdition(number)
  const older = newer && (await findComparable(other, newer))
  if (!newer || !older) notFound()
  return { newer, older }
}
