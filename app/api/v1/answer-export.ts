import { answerProblem, sendOn } from '@/app/api/answers'
import { streamText } from '@/app/api/stream-text'
import { today } from '@/lib/clock'
import { refuseParameters } from '@/lib/open/api/api-answer'
import { caseFilterSchema, filterOf } from '@/lib/open/case-query'
import { LONGEST_FILE_MS } from '@/lib/open/export/read-parts'
import type { CaseWriter } from '@/lib/open/export/write-cases'
import { problemOf } from '@/lib/open/problem'
import { readParameters } from '@/lib/open/read-parameters'
import { takePlace } from './file-places'

/** A kind of file: how its name ends, what it is, and how it is written. */
interface FileKind {
  ending: string
  mediaType: string
  write: (...asked: Parameters<CaseWriter>) => AsyncGenerator<string | Uint8Array>
}

/** All cases that match what an address asks for, as a file that is made while it is read. */
export function answerExport(request: Request, { ending, mediaType, write }: FileKind): Response {
  const url = new URL(request.url)
  const asked = readParameters(url.searchParams, caseFilterSchema, today())
  if (!asked.ok) return sendOn(refuseParameters(url.pathname, asked.errors))
  const place = takePlace()
  if (place === null) {
    return answerProblem(problemOf(503, 'Other files are being made. Ask again in a minute.'), { 'retry-after': '60' })
  }
  const pieces = write(filterOf(asked.query), asked.asOf)
  const headers = {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="vigil-cases-${asked.text}.${ending}"`,
    'cache-control': 'no-store',
  }
  return new Response(streamText(pieces, { longestMs: LONGEST_FILE_MS, ...place }), { headers })
}
