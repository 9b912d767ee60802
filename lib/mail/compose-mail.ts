import { createTranslator } from 'use-intl/core'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALE_FACTS, type Locale } from '@/lib/i18n/locales'
import type { Translate } from '@/lib/i18n/translate'
import type { MailKind, MailValues } from './mail-kinds'

/** A message in words: as plain text, and as HTML for programs that would set Persian from left to right. */
export interface ComposedMail {
  subject: string
  text: string
  html: string
  /** Where the reader ends such messages with one click of a mail program (RFC 8058); null where they are single. */
  unsubscribe: string | null
}

/** Writes a message in a language: `mail.KIND.subject`, `.text` (paragraphs, a blank line between), and the foot. */
export async function composeMail<Kind extends MailKind>(
  locale: Locale,
  kind: Kind,
  values: MailValues<Kind>,
): Promise<ComposedMail> {
  const messages = await loadMessages(locale)
  const t: Translate = createTranslator({ locale, messages, namespace: 'mail' })
  const text = `${t(`${kind}.text`, values)}\n\n${t('foot')}`
  const unsubscribe = 'unsubscribe' in values && typeof values.unsubscribe === 'string' ? values.unsubscribe : null
  return { subject: t(`${kind}.subject`, values), text, html: toHtml(locale, text), unsubscribe }
}

/** One element a paragraph; what stands alone between spaces and begins like a link becomes one. */
function toHtml(locale: Locale, text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) =>
    `<p>${escapeHtml(paragraph).replace(/(?<=^|\s)https?:\/\/[^\s<]+/g, '<a href="$&">$&</a>').replaceAll('\n', '<br>')}</p>`)
  const { direction } = LOCALE_FACTS[locale]
  return `<!doctype html><html lang="${locale}" dir="${direction}"><meta charset="utf-8"><body>${paragraphs.join('')}</body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
