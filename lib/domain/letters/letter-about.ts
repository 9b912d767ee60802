import { type AppealContent, appealContentSchema } from '../appeals/appeal-content'

/** For whom a call to write is: one person, or all those for whom an appeal speaks, of whom it names nobody. */
export type LetterAbout =
  | { kind: 'case'; slug: string; name: { latin: string; native: string | null } }
  | { kind: 'appeal'; slug: string; content: AppealContent }

/** The same as a row of the database has it: of the case, or of the appeal. */
export interface AboutRow {
  caseSlug: string | null
  caseName: { latin: string; native: string | null } | null
  appealSlug: string | null
  appealContent: unknown
}

/** For whom a row of a call is; throws where it is for nobody, which the database does not let happen. */
export function aboutOf({ caseSlug, caseName, appealSlug, appealContent }: AboutRow): LetterAbout {
  if (caseSlug !== null && caseName !== null) return { kind: 'case', slug: caseSlug, name: caseName }
  if (appealSlug === null) throw new Error('a call to write is for nobody')
  return { kind: 'appeal', slug: appealSlug, content: appealContentSchema.parse(appealContent) }
}
