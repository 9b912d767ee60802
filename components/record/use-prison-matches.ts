import { useMemo } from 'react'
import type { PickOption } from '@/components/picking/combo-box'
import { matchKeys } from '@/lib/domain/names/match-name'
import { nameKeys } from '@/lib/domain/names/name-keys'
import type { PrisonOption } from './prison-option'

const MOST = 8

/**
 * The prisons that a text may mean, by a name, another name or the town, in either script, the best match first. They
 * are looked for in the page itself: a bad line delays nothing.
 */
export function usePrisonMatches(prisons: readonly PrisonOption[], typed: string): PickOption[] {
  const isAsked = typed.trim() !== ''
  const keyed = useMemo(() => (isAsked ? prisons.map(withKeys) : []), [prisons, isAsked])
  return useMemo(() => {
    const wanted = nameKeys(typed)
    const scored = keyed.map((prison) => match(prison, wanted)).filter(({ score }) => score > 0)
    return scored.sort((a, b) => b.score - a.score).slice(0, MOST).map(({ pick }) => pick)
  }, [keyed, typed])
}

function withKeys(prison: PrisonOption) {
  const names = [...new Set([prison.label, prison.name, ...prison.aliases])]
  return { prison, names: names.map((name) => ({ name, keys: nameKeys(name) })) }
}

/** How well a prison matches, and the words that tell it apart: the name that is like the text, and the town. */
function match({ prison, names }: ReturnType<typeof withKeys>, wanted: ReturnType<typeof nameKeys>) {
  const scored = names.map(({ name, keys }) => ({ name, score: matchKeys(wanted, keys) }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  // A town counts for less than half of a name: it is what people type who do not know the name.
  const score = best.score || matchKeys(wanted, nameKeys(prison.city)) / 10
  const other = best.score > 0 && best.name !== prison.label ? best.name : null
  const note = [other, prison.city].filter((part) => part !== null && part !== '').join(' · ')
  return { score, pick: { id: prison.id, label: prison.label, note } }
}
