import { useTranslations } from 'next-intl'
import { AuditSection } from '@/components/team/audit-section'
import { InvitationsSection } from '@/components/team/invitations-section'
import { PeopleSection } from '@/components/team/people-section'
import { listAccounts, listInvitations } from '@/lib/auth/list-accounts'
import { now } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { inviteAction, withdrawInvitationAction } from './actions'
import { ON_PERSON } from './on-person'

export default async function PeoplePage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('account.manage', searchParams)
  const [people, invitations] = [await listAccounts(viewer, now()), await listInvitations(viewer, now())]
  const { timeZone } = readEnv()
  return (
    <TeamPage viewer={viewer} reading={reading} path="/people">
      <div className="team-column">
        <PeopleHead />
        <InvitationsSection
          invitations={invitations} timeZone={timeZone} invite={inviteAction} withdraw={withdrawInvitationAction}
        />
        <PeopleSection people={people} own={viewer.accountId} timeZone={timeZone} {...ON_PERSON} />
        <AuditSection />
      </div>
    </TeamPage>
  )
}

function PeopleHead() {
  const t = useTranslations('account.people')
  return (
    <div className="page-head">
      <title>{t('title')}</title>
      <h1 className="t5">{t('title')}</h1>
      <p>{t('lead')}</p>
    </div>
  )
}
