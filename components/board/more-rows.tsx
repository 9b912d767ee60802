import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'

/** The way on from the end of a list; nothing where it does not go on. */
export function MoreRows({ href }: { href: string | null }) {
  const t = useTranslations('board')
  return href !== null && <a data-more href={href}>{t('more')} <Key of="j" /> {t('moreHint')}</a>
}
