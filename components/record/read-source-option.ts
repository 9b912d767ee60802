import type { SourceOption } from '@/lib/domain/contract/source-option'
import { RELIABILITIES } from '@/lib/domain/vocabulary'

/**
 * A source as our server offers it; null for anything else. Read by hand: zod would try whether it may compile code,
 * which the policy of our pages refuses and reports.
 */
export function readSourceOption(one: unknown): SourceOption | null {
  const said = new Map<string, unknown>(Object.entries(Object(one)))
  const textOf = (name: string) => {
    const value = said.get(name)
    return typeof value === 'string' ? value : null
  }
  const [id, title] = [textOf('id'), textOf('title')]
  const reliability = RELIABILITIES.find((grade) => grade === said.get('reliability'))
  if (id === null || title === null || reliability === undefined) return null
  return {
    id, title, reliability, publisher: textOf('publisher'), published: textOf('published'),
    isConfidential: said.get('isConfidential') === true, isOfCase: said.get('isOfCase') === true,
  }
}
