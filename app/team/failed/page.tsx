import { getLocale } from 'next-intl/server'
import { FailedDoor } from '@/components/team/failed-door'
import { requireWorkspace } from '@/lib/auth/require-viewer'
import { failedTeamWords } from '@/lib/i18n/error-words'

/** What the gate shows in the place of a page that failed on the server, with the status of that one. */
export default async function FailedPage() {
  requireWorkspace()
  return <FailedDoor words={failedTeamWords(await getLocale())} path={null} />
}
