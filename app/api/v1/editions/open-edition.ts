import { answerNotFound, answerProblem } from '@/app/api/answers'
import type { Edition } from '@/lib/domain/editions/edition'
import { editionNumber } from '@/lib/domain/editions/edition-number'
import { findEdition } from '@/lib/open/editions/read-editions'
import { problemOf } from '@/lib/open/problem'

/** An edition by the number in an address, where its files can be had; else the answer that says why not. */
export async function openEdition(number: string): Promise<{ edition: Edition } | { refusal: Response }> {
  const edition = editionNumber.safeParse(number).success ? await findEdition(number) : null
  if (!edition) return { refusal: answerNotFound() }
  return edition.gone === null ? { edition } : { refusal: answerGone(edition) }
}

/** Says that an edition answers no more, and what is there instead; never because of whom. */
function answerGone({ number, gone }: Edition): Response {
  const instead = gone?.replacedBy ?? null
  const next = instead === null ? 'Nothing has been issued instead yet.' : `Edition ${instead} was issued instead.`
  const detail = `Edition ${number} holds what may not be published any more, and is no longer available. ${next}`
  const problem = problemOf(410, detail)
  if (instead === null) return answerProblem(problem)
  return answerProblem(problem, { link: `</api/v1/editions/${instead}>; rel="successor-version"` })
}
