import { AuditFilters } from '@/components/audit/audit-filters'
import { AuditHead } from '@/components/audit/audit-head'
import { AuditTable } from '@/components/audit/audit-table'
import { readEnv } from '@/lib/env'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { readAudit } from './read-audit'

export const generateMetadata = () => describeTeamPage('audit')

export default async function AuditPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('audit.read', searchParams)
  const { asked, verdict, isTooOften, isRefused, entries, next } = await readAudit(viewer, search)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/audit">
      <div className="keeping">
        <AuditHead verdict={verdict} isTooOften={isTooOften} />
        <AuditFilters asked={asked} isRefused={isRefused} />
        <AuditTable entries={entries} next={next} asked={asked} timeZone={readEnv().timeZone} />
      </div>
    </TeamPage>
  )
}
