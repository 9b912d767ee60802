import { answerNotFound } from '@/app/api/answers'
import { today } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import {
  countParts, listAppealAddresses, listCaseAddresses, listGatheringAddresses, listLetterAddresses, listPrisonAddresses,
  listEditionAddresses, listPostAddresses, type PageAddress,
} from '@/lib/open/list-addresses'
import { writeIndex, writePart } from './write-sitemap'

export const dynamic = 'force-dynamic'

const SECTIONS = [
  '', '/cases', '/prisons', '/map', '/timeline', '/statistics', '/method', '/data', '/data/api', '/corrections', '/act',
  '/act/gatherings', '/updates', '/tell', '/privacy',
]
const FIRST: readonly PageAddress[] = SECTIONS.map((path) => ({ path, changedOn: null }))

/** Where everything published is, for search engines: an index, and by `part` its parts; the first has the prisons. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('part')
  const { origin } = readEnv()
  const parts = await countParts()
  if (asked === null) return answerXml(writeIndex(origin, parts))
  const part = /^\d{1,5}$/.test(asked) ? Number(asked) : 0
  if (part < 1 || part > parts) return answerNotFound()
  const further = part === 1 ? [...FIRST, ...(await listFurther())] : []
  return answerXml(writePart(origin, [...further, ...(await listCaseAddresses(part - 1))]))
}

async function listFurther(): Promise<PageAddress[]> {
  const all = await Promise.all([
    listPrisonAddresses(), listAppealAddresses(), listLetterAddresses(today()), listGatheringAddresses(),
    listPostAddresses(today()), listEditionAddresses(),
  ])
  return all.flat()
}

function answerXml(body: string): Response {
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' } })
}
