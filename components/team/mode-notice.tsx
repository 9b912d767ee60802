import { useTranslations } from 'next-intl'
import type { Mode } from '@/lib/domain/mode'

/** Says on every page of the workspace that the site is not as always; nothing where it is. */
export function ModeNotice({ mode }: { mode: Mode }) {
  const t = useTranslations('mode.notice')
  return mode === 'normal' ? null : <aside className="team-notice">{t(mode)}</aside>
}
