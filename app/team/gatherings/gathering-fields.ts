import type { GatheringContent } from '@/lib/domain/gatherings/gathering'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

const NAMES = [
  'kind', 'title', 'day', 'from', 'until', 'zone', 'place', 'link', 'languages', 'capacity', 'organiser', 'description',
  'appeal', 'caseSlug',
] as const

/** A gathering as the texts of its form. */
export function textsOfGathering(content: GatheringContent): FormTexts {
  return Object.fromEntries(NAMES.map((name) => [name, String(content[name] ?? '')]))
}

/** What the form says; the schema of a gathering judges it. */
export function gatheringOfTexts(texts: FormTexts): unknown {
  return Object.fromEntries(NAMES.map((name) => [name, (texts[name] ?? '').trim()]))
}
