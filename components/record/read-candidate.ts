import { LIKENESSES } from '@/lib/domain/names/likeness'
import type { Candidate } from './person-finder'

/** A person as our server offers them; null for anything else. By hand, as sources are. */
export function readCandidate(one: unknown): Candidate | null {
  const said = new Map<string, unknown>(Object.entries(Object(one)))
  const textOf = (name: string) => {
    const value = said.get(name)
    return typeof value === 'string' ? value : null
  }
  const [slug, nameLatin] = [textOf('slug'), textOf('nameLatin')]
  if (slug === null || nameLatin === null) return null
  return {
    slug, nameLatin, nameNative: textOf('nameNative'), birthDate: textOf('birthDate'), homePlace: textOf('homePlace'),
    matched: textOf('matched') ?? nameLatin, by: LIKENESSES.find((one) => one === textOf('by')) ?? 'alike',
  }
}
