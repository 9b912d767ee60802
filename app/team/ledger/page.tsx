import { AddresseeCounts } from '@/components/actions/addressee-counts'
import { LedgerFilters } from '@/components/actions/ledger-filters'
import { LedgerHead } from '@/components/actions/ledger-head'
import { LedgerTable } from '@/components/actions/ledger-table'
import { TeamKeys } from '@/components/keys/team-keys'
import { ledgerParameters } from '@/lib/domain/actions/ledger-filter'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'
import { readLedger } from './read-ledger'

export const generateMetadata = () => describeTeamPage('team-ledger')

/** What was done for the people on record: to whom, by when an answer was asked for, and what came of it. */
export default async function LedgerPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const { filter, lines, counts, prisons } = await readLedger(viewer, search, reading.asOf)
  return (
    <TeamPage viewer={viewer} reading={reading} path="/ledger" query={ledgerParameters(filter)}>
      <div className="keeping ledger">
        <LedgerHead filter={filter} reading={reading} mayExport={roleMay(viewer.role, 'case.export')} />
        <LedgerFilters {...{ filter, reading, prisons }} addressees={counts.map(({ said }) => said)} />
        <LedgerTable lines={lines} filter={filter} reading={reading} />
        <AddresseeCounts counts={counts} reading={reading} />
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
