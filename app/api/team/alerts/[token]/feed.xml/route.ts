import { writeAtom } from '@/app/[locale]/write-atom'
import { answerNotFound } from '@/app/api/answers'
import { refuseApi } from '@/app/api/team/refuse-api'
import { readFeed } from '@/lib/alerts/read-feed'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { readEnv } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** The alerts of a subscription as Atom, for whoever knows its address: a token that its owner can end. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  requireWorkspace()
  const { token } = await params
  const feed = /^[A-Za-z0-9_-]{43}$/.test(token) ? await readFeed(token) : null
  if (!feed) return answerNotFound()
  if (feed === 'closed') return refuseApi(503)
  const page = `${readEnv().origin}/team/alerts`
  const body = writeAtom({
    // Neither names the token: programs show and pass on both.
    language: feed.locale, title: feed.title, self: `urn:uuid:${feed.id}`, page,
    entries: feed.entries.map(({ id, title, at, lead, lines }) => ({
      id: `urn:vigil:alert:${id}`, title, updated: at.toISOString(), page: `${page}/${id}`,
      content: { language: feed.locale, text: [lead, ...lines].join('\n') },
    })),
  })
  const headers = {
    'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer',
  }
  return new Response(body, { headers })
}
