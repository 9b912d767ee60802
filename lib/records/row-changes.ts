import { canonicalJson } from './canonical-json'
import type { Row } from './period-rows'

/** Stored rows that go, and those that come in their place; what is the same on both sides is in neither. */
export interface RowChanges<Stored extends Row, Fresh extends Row> {
  gone: Stored[]
  added: Fresh[]
}

/** What turns stored rows into fresh ones; a number that storing gave a row, its `id`, is not compared. Pure. */
export function changesOf<Stored extends Row, Fresh extends Row>(
  stored: readonly Stored[], fresh: readonly Fresh[],
): RowChanges<Stored, Fresh> {
  if (stored.length === 0) return { gone: [], added: [...fresh] }
  const left = new Map(stored.map((row) => [canonicalJson({ ...row, id: undefined }), row]))
  const added = fresh.filter((row) => !left.delete(canonicalJson(row)))
  return { gone: [...left.values()], added }
}
