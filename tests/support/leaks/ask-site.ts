import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** An answer, by what is said in it: its status and headers, and its body unpacked. */
export interface Told {
  status: number
  head: string
  body: string
}

const PASSING = ['date', 'age', 'keep-alive', 'connection']

/** Asks a site for an address; what changes by the minute is left out of what it tells. */
export async function askSite(origin: string, path: string, init: RequestInit = {}): Promise<Told> {
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual', ...init })
  const head = [...answer.headers].filter(([name]) => !PASSING.includes(name)).map((pair) => pair.join(': ')).join('\n')
  return { status: answer.status, head, body: await readBody(answer) }
}

/** The text of a body; of a workbook, that of all its parts, which are packed; of a picture, its bytes as letters. */
async function readBody(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (type.startsWith('image/') && !type.includes('svg')) return bytes.toString('latin1')
  if (!type.includes('spreadsheetml') || bytes.length === 0) return bytes.toString('utf8')
  const texts: string[] = []
  const zip = await fromBufferPromise(bytes)
  for await (const entry of zip.eachEntry()) {
    texts.push(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  }
  return texts.join('\n')
}

/** The addresses that an answer leads to on the public site, and the next page of a list. */
export function linksOf(path: string, { body }: Told): string[] {
  const links = [...body.matchAll(/href="(\/(?:en|fa|fr|es|api\/v1|embed)(?:[/?][^"#]*)?)"/g)]
    .map(([, href]) => String(href).replaceAll('&amp;', '&'))
  const cursor = path.startsWith('/api/') ? /"next":\s*"([^"]+)"/.exec(body)?.[1] : undefined
  const bare = path.replace(/&?cursor=[^&]*/, '')
  return cursor === undefined ? links : [...links, `${bare}${bare.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`]
}

/** Of addresses that differ in what they ask alone, as those of other days do, so many are asked for. */
const ALIKE = 3

/** Every address that can be reached from some by following links, with what it answers. */
export async function crawlSite(
  origin: string, entrances: readonly string[], follows: boolean,
): Promise<Map<string, Told>> {
  const answers = new Map<string, Told>()
  const [queue, asked] = [[...entrances], new Map<string, number>()]
  const next = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const kind = path.replace(/=[^&]*/g, '')
      const alike = asked.get(kind) ?? 0
      if (answers.has(path) || (path.includes('?') && alike >= ALIKE && !entrances.includes(path))) continue
      asked.set(kind, alike + 1)
      answers.set(path, { status: 0, head: '', body: '' })
      const told = await askSite(origin, path)
      answers.set(path, told)
      if (follows) queue.push(...linksOf(path, told))
    }
  }
  await Promise.all([next(), next()])
  return answers
}
