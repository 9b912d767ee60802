import { escapeXml } from '@/components/axis/drawn-text'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import type { PageAddress } from '@/lib/open/list-addresses'

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The index of a sitemap in parts. */
export function writeIndex(origin: string, parts: number): string {
  const entries = Array.from({ length: parts }, (_, part) => {
    return `<sitemap><loc>${escapeXml(`${origin}/sitemap.xml?part=${part + 1}`)}</loc></sitemap>\n`
  })
  return `${XML}<sitemapindex ${SCHEMA}>\n${entries.join('')}</sitemapindex>\n`
}

/** A part: every page in every language, each with the same page in the others. */
export function writePart(origin: string, pages: readonly PageAddress[]): string {
  const entries = pages.flatMap(({ path, changedOn }) => {
    const at = (locale: string) => escapeXml(`${origin}/${locale}${path}`)
    const link = (lang: string, locale: string) =>
      `<xhtml:link rel="alternate" hreflang="${lang}" href="${at(locale)}"/>`
    const others = LOCALES.map((locale) => link(locale, locale)).join('') + link('x-default', DEFAULT_LOCALE)
    const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`
    return LOCALES.map((locale) => `<url><loc>${at(locale)}</loc>${changed}${others}</url>\n`)
  })
  return `${XML}<urlset ${SCHEMA} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`
}
