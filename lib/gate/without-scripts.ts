import { type Answer, mediaTypeOf } from './answer'
import { unavailable } from './refusal'
import { findScripts, normalizeLines } from './script-elements'

/**
 * A public page as it is sent. It is complete without a script, so what would bring it to life in a browser, a hundred
 * kilobytes for a phone on a bad line, is left out, and with it the copy of its content that scripts read. Where React
 * began a page with 200 and left a gap that a script is to fill or to report, there is no page.
 */
export function withoutScripts(answer: Answer, url: string): Answer {
  const { body } = answer
  if (mediaTypeOf(answer.headers) !== 'text/html' || !Buffer.isBuffer(body)) return answer
  if (answer.status < 400 && (body.includes('<template data-dgst=') || body.includes('<template id="B:'))) {
    return unavailable(500, 'The answer could not be made.', url)
  }
  const headers = { ...answer.headers }
  delete headers['content-length']
  delete headers.etag
  return { ...answer, headers, body: Buffer.from(removeScripts(body.toString('utf8'))) }
}

/**
 * The page without the scripts that Next and React put into it, and without what asks for them ahead. What has a `type`
 * stays: data, and modules of ours.
 */
export function removeScripts(html: string): string {
  const text = normalizeLines(html)
  const kept: string[] = []
  let at = 0
  for (const { start, end, attributes } of findScripts(text)) {
    if (attributes.has('type')) continue
    kept.push(text.slice(at, start))
    at = end
  }
  return [...kept, text.slice(at)].join('').replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}
