import { closedWords } from '@/lib/i18n/error-words'
import { DEFAULT_LOCALE, LOCALE_FACTS, localeOfPath } from '@/lib/i18n/locales'
import type { Answer } from './answer'
import { isForMachines, refusalAnswer } from './refusal'

/** Who comes again is asked to wait so long; nobody knows when a site opens again. */
const RETRY_SECONDS = 300
const DETAIL = 'The site is closed for now.'

/** What is had while the site is closed: files of the build, which the workspace is made with, and what probes ask. */
export function isOpenWhileClosed(target: string): boolean {
  return /^\/(?:(?:_next\/static|fonts)\/|(?:icon\.svg|closed\.css|readyz)(?:\?|$))/.test(target)
}

/** The answer of a closed site: a page for people, a problem document for programs, a line of text else. */
export function closedAnswer(target: string): Answer {
  const headers = { 'retry-after': String(RETRY_SECONDS) }
  const path = target.split('?')[0] ?? ''
  const refusal = refusalAnswer({ status: 503, detail: DETAIL, headers }, target)
  if (isForMachines(target) || /\.[a-z0-9]+$/i.test(path)) return refusal
  const locale = localeOfPath(path) ?? DEFAULT_LOCALE
  const { title, text } = closedWords(locale)
  const page = `<!doctype html>
<html lang="${locale}" dir="${LOCALE_FACTS[locale].direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/closed.css"></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`
  const told = { ...refusal.headers, 'content-type': 'text/html; charset=utf-8' }
  return { ...refusal, headers: told, body: Buffer.from(page) }
}
