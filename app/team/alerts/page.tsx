import { AddressSection } from '@/components/alerts/address-section'
import { OwnAlerts } from '@/components/alerts/own-alerts'
import { OwnSubscriptions } from '@/components/alerts/own-subscriptions'
import { SubscribeForm } from '@/components/alerts/subscribe-form'
import { PageHead } from '@/components/site/page-head'
import { readEnv } from '@/lib/env'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import {
  confirmAddressAction, endSubscriptionAction, forgetAddressAction, resumeSubscriptionAction, setAddressAction,
  subscribeAction,
} from './actions'
import { readAlertsPage } from './read-alerts-page'

export const generateMetadata = () => describeTeamPage('team-alerts', 'title')

/** What somebody of the team wants to be told of, where, and what they were told. */
export default async function AlertsPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('alert.own', searchParams)
  const { own, rules, prisons, given } = await readAlertsPage(viewer, search)
  const { timeZone } = readEnv()
  return (
    <TeamPage viewer={viewer} reading={reading} path="/alerts">
      <div className="team-column">
        <PageHead area="team-alerts" />
        <AddressSection
          address={own.address} set={setAddressAction} confirm={confirmAddressAction} forget={forgetAddressAction}
        />
        <OwnSubscriptions
          {...{ rules, timeZone }} subscriptions={own.subscriptions} end={endSubscriptionAction}
          resume={resumeSubscriptionAction}
        />
        <SubscribeForm {...{ given, rules, prisons, timeZone }} action={subscribeAction} />
        <OwnAlerts alerts={own.alerts} rules={rules} reading={reading} timeZone={timeZone} />
      </div>
    </TeamPage>
  )
}
