import { chooseEncoding } from '../encoding'
import { matchesTag } from '../entity-tag'
import type { Visitor } from '../deliver'
import { type KeptPage, type Variant, variantOf } from './kept-page'

/**
 * Sends a kept page: in the encoding that the visitor likes best, without a body where the visitor has it already (304)
 * or asks for none (HEAD). A part of a page (`Range`) is not given, as RFC 9110, section 14.2 allows: whoever asks for
 * one gets the whole.
 */
export async function deliverKept(page: KeptPage, { request, response }: Visitor): Promise<void> {
  const found = variantOf(page, chooseEncoding(request.headers['accept-encoding']))
  const { bytes, tag, head, bareHead }: Variant = found instanceof Promise ? await found : found
  if (page.status === 200 && matchesTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304, bareHead).end()
    return
  }
  response.writeHead(page.status, head)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
