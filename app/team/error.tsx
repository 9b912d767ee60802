'use client'

import { usePathname } from 'next/navigation'
import { FailedDoor } from '@/components/team/failed-door'
import { failedTeamWords } from '@/lib/i18n/error-words'

/** In the place of a page that failed in the browser, or on its way there. Drafts stay where they are kept. */
export default function FailedTeamPage() {
  const language = typeof document === 'undefined' ? null : document.documentElement.lang
  return <FailedDoor words={failedTeamWords(language)} path={usePathname()} />
}
