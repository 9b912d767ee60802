import { foldName } from './fold-name'

const MAX_LENGTH = 80

/** What stands in the address of somebody's page: small Latin letters, digits, hyphens; `case` where that is none. */
export function slugOf(name: string): string {
  const words = foldName(name).replace(/[^a-z0-9 ]/g, '').split(' ').filter((word) => word !== '')
  return words.join('-').slice(0, MAX_LENGTH).replace(/-+$/, '') || 'case'
}
