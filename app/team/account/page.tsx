import { AccountHead } from '@/components/team/account-section'
import { LanguageSection } from '@/components/team/language-section'
import { OwnResetsSection } from '@/components/team/own-resets-section'
import { PasswordSection, SecondFactorSection } from '@/components/team/security-sections'
import { SessionsSection } from '@/components/team/sessions-section'
import { listOwnResets } from '@/lib/auth/own-resets'
import { readOwnAccount } from '@/lib/auth/read-own-account'
import { requireSession } from '@/lib/auth/require-viewer'
import { now } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import {
  changeLocaleAction, changePasswordAction, endSessionAction, noteResetsAction, offerTotpAction, refuseResetAction,
  renewRecoveryCodesAction, signOutEverywhereAction,
} from './actions'

export default async function AccountPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('account.own', searchParams)
  const [session, account] = [await requireSession('complete'), await readOwnAccount(viewer, now())]
  const [resets, { timeZone }] = [await listOwnResets(viewer, now()), readEnv()]
  return (
    <TeamPage viewer={viewer} reading={reading} path="/account">
      <div className="team-column">
        <AccountHead alias={viewer.alias} role={viewer.role} />
        <OwnResetsSection {...{ resets, timeZone }} note={noteResetsAction} withdraw={refuseResetAction} />
        <PasswordSection action={changePasswordAction} />
        <SecondFactorSection
          isSet={account.hasSecondFactor} codesLeft={account.recoveryCodesLeft}
          offer={offerTotpAction} renew={renewRecoveryCodesAction}
        />
        <SessionsSection
          sessions={account.sessions} thisOne={session.id} timeZone={timeZone}
          end={endSessionAction} endAll={signOutEverywhereAction}
        />
        <LanguageSection locale={session.locale} action={changeLocaleAction} />
      </div>
    </TeamPage>
  )
}
