import { nameKeys } from '@/lib/domain/names/name-keys'
import { searchWords } from '@/lib/domain/names/search-words'
import type { Row } from '../period-rows'
import type { PublishedCase } from '../published-case'

/** What of a published case the search looks into: rows of open.case_name_key and of open.case_text. */
export interface SearchRows {
  names: Row[]
  texts: Row[]
}

const OWN_TEXTS = [['occupation', 'occupation'], ['group', 'groups'], ['place', 'home_place']] as const

interface Text {
  kind: string
  text: string
  from: string | null
}

/** The rows of a case, made of its published rows alone: what is not in them cannot be found. */
export function searchRowsOf({ case: row, events }: PublishedCase): SearchRows {
  const caseId = row['id']
  const names = [...textsOf(row['name_latin']), ...textsOf(row['name_native']), ...textsOf(row['other_names'])]
  const own = OWN_TEXTS.flatMap(([kind, column]) => textsOf(row[column]).map((text) => ({ kind, text, from: null })))
  const summary = textsOf(row['summary']).map((text) => ({ kind: 'summary', text, from: dayOf(row['summary_from']) }))
  const texts = withoutRepeats([...own, ...summary, ...events.flatMap(textsOfEvent)])
  return {
    names: [...new Set(names)].map((name) => ({ case_id: caseId, name, ...nameKeys(name) })),
    texts: texts.map(({ kind, text, from }, position) => ({
      case_id: caseId, position, kind, text, shown_from: from, words: searchWords(text),
    })),
  }
}

function textsOfEvent(event: Row): Text[] {
  const from = dayOf(event['earliest']) ?? dayOf(event['latest'])
  const charges = event['type'] === 'charge' ? chargesIn(event['details']) : []
  return [
    ...charges.map((text) => ({ kind: 'charge', text, from })),
    ...textsOf(event['note']).map((text) => ({ kind: 'note', text, from })),
  ]
}

function chargesIn(details: unknown): string[] {
  const charges: unknown = typeof details === 'object' && details !== null && 'charges' in details ? details.charges : []
  if (!Array.isArray(charges)) return []
  return charges.flatMap((charge: unknown) =>
    (typeof charge === 'object' && charge !== null && 'text' in charge ? textsOf(charge.text) : []))
}

/** Each text of a kind once, from the first day that shows it. */
function withoutRepeats(texts: readonly Text[]): Text[] {
  const first = new Map<string, Text>()
  for (const one of texts) {
    const key = `${one.kind} ${one.text}`
    const known = first.get(key)
    if (!known || (one.from ?? '') < (known.from ?? '')) first.set(key, one)
  }
  return [...first.values()]
}

function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((text): text is string => typeof text === 'string' && text !== '')
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
