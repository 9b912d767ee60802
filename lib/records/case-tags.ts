import { prisonsOf, type PublishedCase } from './published-case'

/** What readers must forget of the pages that cases share with others. */
export function sharedTags(cases: readonly PublishedCase[]): string[] {
  if (cases.length === 0) return []
  return ['list', 'map', ...cases.flatMap(prisonsOf).map((id) => `prison:${id}`)]
}

/** What readers must forget of the pages of a case itself. */
export function slugTags(one: PublishedCase): string[] {
  return slugsOf(one).map((slug) => `case:${slug}`)
}

/** Every address at which readers find a case, its own first. */
export function slugsOf({ case: row, redirects }: PublishedCase): string[] {
  return [row, ...redirects].map(({ slug }) => String(slug))
}
