import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import {
  ADDRESSES_A_PART, countCaseParts, listAppealAddresses, listCaseAddresses, listEditionAddresses,
  listGatheringAddresses, listLetterAddresses, listPostAddresses, listPrisonAddresses, type PageAddress,
} from '@/lib/open/list-addresses'
import { SECTIONS } from './sections'
import { writeIndex, writePart } from './write-sitemap'

export const dynamic = 'force-dynamic'

const FIRST: readonly PageAddress[] = SECTIONS.map((path) => ({ path, changedOn: null }))

/**
 * Where everything published is, for search engines: an index, and by `part` its parts, those of the cases first. In
 * four languages a part stays far below the 50,000 addresses that a file may hold.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('part')
  const { origin } = readEnv()
  const [caseParts, others] = await Promise.all([countCaseParts(), listOthers()])
  const parts = caseParts + Math.ceil(others.length / ADDRESSES_A_PART)
  if (asked === null) return answerXml(writeIndex(origin, parts))
  const part = /^\d{1,5}$/.test(asked) ? Number(asked) : 0
  if (part < 1 || part > parts) return answerNotFound()
  const from = (part - 1 - caseParts) * ADDRESSES_A_PART
  const pages = from < 0 ? await listCaseAddresses(part - 1) : others.slice(from, from + ADDRESSES_A_PART)
  return answerXml(writePart(origin, pages))
}

async function listOthers(): Promise<PageAddress[]> {
  const all = await Promise.all([
    listPrisonAddresses(), listAppealAddresses(), listLetterAddresses(today()), listGatheringAddresses(),
    listPostAddresses(today()), listEditionAddresses(),
  ])
  return [...FIRST, ...all.flat()]
}

function answerXml(body: string): Response {
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' } })
}
