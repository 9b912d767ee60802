import { foldName } from '@/lib/domain/names/fold-name'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findPrisons } from './find-prisons'

/** The prison that a text names, or why it names none (a message key). */
export type NamedPrison = { ok: true; id: string | null; name: string | null } | { ok: false; reason: 'unknown' | 'several' }

const LOOKED_AT = 12

/**
 * The prison of exactly this name or alias, in either script; none for an empty text. What is only like a name, or the
 * name of several, is the one that was `picked` by its id among those that the text finds: a volunteer chooses.
 */
export async function resolvePrison(viewer: Viewer, typed: string | null, picked?: string): Promise<NamedPrison> {
  if (typed === null) return { ok: true, id: null, name: null }
  const wanted = foldName(typed)
  const found = await findPrisons(viewer, typed, LOOKED_AT)
  const named = found.filter(({ id, name, nameNative, otherNames }) =>
    id === typed || [name, nameNative, ...otherNames].some((one) => one !== null && foldName(one) === wanted))
  const [first, second] = named
  const meant = first && !second ? first : (named.length > 0 ? named : found).find(({ id }) => id === picked)
  if (meant) return { ok: true, id: meant.id, name: meant.name }
  return { ok: false, reason: first ? 'several' : 'unknown' }
}
