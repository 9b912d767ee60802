import { parseEdtf } from '../dates/edtf'
import { type Identity, type IdentityField, NOBODY } from '../identity/identity'
import { foldName } from '../names/fold-name'

/** A field of which a list says otherwise than the record. */
export interface FieldDiffers {
  field: IdentityField
  now: string
  said: string
}

/** What a list adds to who somebody is, and what it would change and does not. */
export interface MergedIdentity {
  adds: Partial<Identity>
  differs: FieldDiffers[]
}

/**
 * Lays what a list says of who somebody is beside the record: it fills what is empty, adds to what may be several, and
 * narrows a date of birth; what contradicts the record is named and changes nothing. Pure.
 */
export function mergeIdentity(now: Identity, said: Partial<Identity>): MergedIdentity {
  const adds: { -readonly [Field in keyof Identity]?: Identity[Field] } = {}
  const differs: FieldDiffers[] = []
  const known = [now.nameLatin, now.nameNative, ...now.otherNames].filter((name) => name !== null)
  const names = [said.nameLatin ?? null, said.nameNative ?? null, ...(said.otherNames ?? [])]
  if (now.nameNative === null && said.nameNative) adds.nameNative = said.nameNative
  const others = withNew(known, names.filter((name) => name !== null && name !== adds.nameNative))
  if (others.length > known.length) adds.otherNames = [...now.otherNames, ...others.slice(known.length)]
  for (const field of ['nationalities', 'occupation', 'groups'] as const) {
    const all = withNew(now[field], said[field] ?? [])
    if (all.length > now[field].length) adds[field] = all
  }
  for (const field of ['sex', 'homePlace', 'summary', 'birthDate'] as const) {
    const [there, told] = [now[field], said[field] ?? null]
    if (told === null) continue
    if (there === null || (field === 'birthDate' && narrows(there, told))) adds[field] = told
    else if (field !== 'summary' && !goesWith(field, there, told)) differs.push({ field, now: there, said: told })
  }
  return { adds, differs }
}

/** The identity of somebody new, as a list says it. */
export function newIdentity(said: Partial<Identity>): Identity {
  return { ...NOBODY, ...said }
}

function withNew(known: readonly string[], more: readonly (string | null)[]): string[] {
  const seen = new Set(known.map(foldName))
  const all = [...known]
  for (const one of more) {
    if (one === null || seen.has(foldName(one))) continue
    seen.add(foldName(one))
    all.push(one)
  }
  return all
}

function goesWith(field: IdentityField, there: string, told: string): boolean {
  if (field !== 'birthDate') return foldName(there) === foldName(told)
  const [a, b] = [parseEdtf(there), parseEdtf(told)]
  if (!a.ok || !b.ok) return there === told
  return reaches(a.date.earliest, b.date.latest) && reaches(b.date.earliest, a.date.latest)
}

/** Whether a date says more than the one that is there, and nothing else. */
function narrows(there: string, told: string): boolean {
  const [a, b] = [parseEdtf(there), parseEdtf(told)]
  if (!a.ok || !b.ok || there === told) return false
  const isWithin = reaches(a.date.earliest, b.date.earliest) && reaches(b.date.latest, a.date.latest)
  const isSame = a.date.earliest === b.date.earliest && a.date.latest === b.date.latest
  return isWithin && !isSame && b.date.earliest !== null && b.date.latest !== null
}

function reaches(from: number | null, to: number | null): boolean {
  return from === null || to === null || from <= to
}
