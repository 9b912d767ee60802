import { canonicalJson } from './canonical-json'
import type { Row } from './period-rows'

/** Stored rows that go, and those that come in their place; what is the same on both sides is in neither. */
export interface RowChanges<Stored extends Row, Fresh extends Row> {
  gone: Stored[]
  added: Fresh[]
}

/** What turns stored rows into fresh ones. `withoutId` leaves out the number that storing gave a row. Pure. */
export function changesOf<Stored extends Row, Fresh extends Row>(
  stored: readonly Stored[], fresh: readonly Fresh[], withoutId: (row: Stored) => Row = (row) => row,
): RowChanges<Stored, Fresh> {
  if (stored.length === 0) return { gone: [], added: [...fresh] }
  const left = new Map(stored.map((row) => [canonicalJson(withoutId(row)), row]))
  const added = fresh.filter((row) => !left.delete(canonicalJson(row)))
  return { gone: [...left.values()], added }
}
