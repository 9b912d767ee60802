import { useTranslations } from 'next-intl'
import { addressOf, linkTo, type Reading } from '@/components/site/reading'
import { useName } from '@/components/names/use-name'
import { mayBeHeld } from '@/components/cases/custody'
import { silenceOf } from '@/components/silence/silence-days'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayCount } from '@/lib/i18n/format-count'

/** Ways to pass a text and an address on: links, and no script of anybody else's. */
const WAYS: Readonly<Record<string, (text: string, address: string) => string>> = {
  mail: (text, address) => `mailto:?${query({ subject: text, body: `${text}\n\n${address}` })}`,
  telegram: (text, address) => `https://t.me/share/url?${query({ url: address, text })}`,
  whatsapp: (text, address) => `https://wa.me/?${query({ text: `${text} ${address}` })}`,
  bluesky: (text, address) => `https://bsky.app/intent/compose?${query({ text: `${text} ${address}` })}`,
  x: (text, address) => `https://x.com/intent/post?${query({ text, url: address })}`,
}

/** Where a case can be passed on, and its card as a picture. */
export function ShareLinks({ page, reading, path }: { page: CasePage; reading: Reading; path: string }) {
  const t = useTranslations('share')
  const pinned = { ...reading, pinned: true }
  const text = useShareText(page)
  return (
    <ul className="share-ways t2">
        {Object.entries(WAYS).map(([name, addressFor]) => (
          <li key={name}>
            <a href={addressFor(text, addressOf(pinned, path))} rel="noreferrer noopener nofollow">{t(`way.${name}`)}</a>
          </li>
        ))}
        <li><a href={linkTo(pinned, `${path}/card.png`)} download={`${page.slug}.png`}>{t('way.card')}</a></li>
    </ul>
  )
}

/** What is said beside a shared address. */
function useShareText(page: CasePage): string {
  const t = useTranslations('share')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  const name = useName()(page.name)
  const silence = mayBeHeld(page.status) ? silenceOf(page) : null
  return silence === null
    ? t('text', { name, what: vocabulary(`status.${page.status}`) })
    : t(`textSilence.${silence.since}`, { name, count: formatDayCount(silence, dates) })
}

/** Percent signs for spaces, as `mailto:` has it and all others take it. */
function query(parameters: Record<string, string>): string {
  return Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}
