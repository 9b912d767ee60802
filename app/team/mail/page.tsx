import { CallsSection } from '@/components/alerts/calls-section'
import { MailSection } from '@/components/team/mail-section'
import { listCalls } from '@/lib/alerts/calls'
import { readEnv } from '@/lib/env'
import { listMail } from '@/lib/team/list-mail'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { askTestMailAction, retryCallAction, retryMailAction } from './actions'

export const generateMetadata = () => describeTeamPage('mail.log', 'title')

/** What went out by mail and what did not, for administrators. */
export default async function MailPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('mail.manage', searchParams)
  const [log, calls, { timeZone, mailFrom }] = [await listMail(viewer), await listCalls(viewer), readEnv()]
  return (
    <TeamPage viewer={viewer} reading={reading} path="/mail">
      <div className="team-column">
        {log && (
          <MailSection
            log={log} from={mailFrom ?? null} timeZone={timeZone} ask={askTestMailAction} retry={retryMailAction}
          />
        )}
        {calls && <CallsSection calls={calls} timeZone={timeZone} retry={retryCallAction} />}
      </div>
    </TeamPage>
  )
}
