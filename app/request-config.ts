import { getRequestConfig } from 'next-intl/server'
import { currentSession } from '@/lib/auth/current-session'
import { loadMessages } from '@/lib/i18n/load-messages'
import { isLocale } from '@/lib/i18n/locales'
import { doorLocale } from './door-locale'

/**
 * The language of a request: on the public site the first segment of its path and nothing else, no cookie and no
 * header; in the workspace, whose paths name none, that of the account, whether the title or the page asks first, and
 * before anybody is signed in that of the door.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? (await currentSession())?.locale
  const locale = asked !== undefined && isLocale(asked) ? asked : await doorLocale()
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' }
})
