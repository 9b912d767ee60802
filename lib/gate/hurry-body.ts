import type { IncomingMessage } from 'node:http'
import { bringsFiles } from './intake/public-form'

const PATIENCE_MS = 20_000

/** Breaks a request off whose body is not there in 20 seconds, unless it brings files: a slow line takes long. */
export function hurryBody(request: IncomingMessage): void {
  if (bringsFiles(request.url ?? '')) return
  const end = setTimeout(() => {
    if (!request.complete) request.destroy()
  }, PATIENCE_MS).unref()
  request.once('close', () => clearTimeout(end))
}
