import { useTranslations } from 'next-intl'
import { addressOf, linkTo, type Reading } from '@/components/site/reading'
import { ShareWays } from '@/components/site/share-ways'
import { useName } from '@/components/names/use-name'
import { mayBeHeld } from '@/components/cases/custody'
import { silenceOf } from '@/components/silence/silence-days'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayCount } from '@/lib/i18n/format-count'

/** Where a case can be passed on, and its card as a picture. */
export function ShareLinks({ page, reading, path }: { page: CasePage; reading: Reading; path: string }) {
  const pinned = { ...reading, pinned: true }
  const card = { href: linkTo(pinned, `${path}/card.png`), name: `${page.slug}.png` }
  return <ShareWays text={useShareText(page)} address={addressOf(pinned, path)} card={card} />
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
