import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './load-messages'
import { DEFAULT_LOCALE, isLocale } from './locales'

/** The language of a request is the first segment of its path and nothing else: no cookie, no header. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = asked !== undefined && isLocale(asked) ? asked : DEFAULT_LOCALE
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})
