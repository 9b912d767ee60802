import { foldName } from '@/lib/domain/names/fold-name'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findPrisons } from './find-prisons'

/** The prison that a text names, or why it names none (a message key). */
export type NamedPrison = { ok: true; id: string | null; name: string | null } | { ok: false; reason: 'unknown' | 'several' }

const LOOKED_AT = 12

/**
 * The prison of exactly this name or alias, in either script; none for an empty text. What is only like a name is not
 * taken for it: a volunteer chooses.
 */
export async function resolvePrison(viewer: Viewer, typed: string | null): Promise<NamedPrison> {
  if (typed === null) return { ok: true, id: null, name: null }
  const wanted = foldName(typed)
  const named = (await findPrisons(viewer, typed, LOOKED_AT)).filter(({ id, name, nameNative, otherNames }) =>
    id === typed || [name, nameNative, ...otherNames].some((one) => one !== null && foldName(one) === wanted))
  const [first, second] = named
  if (!first) return { ok: false, reason: 'unknown' }
  return second ? { ok: false, reason: 'several' } : { ok: true, id: first.id, name: first.name }
}
