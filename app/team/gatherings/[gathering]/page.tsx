import { notFound } from 'next/navigation'
import { GatheringDecisions } from '@/components/team-gatherings/gathering-decisions'
import { TeamGatheringForm } from '@/components/team-gatherings/team-gathering-form'
import { TeamGatheringHead } from '@/components/team-gatherings/team-gathering-head'
import { readEnv } from '@/lib/env'
import { listTeamGatherings } from '@/lib/gatherings/list-team-gatherings'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { decideGatheringAction, editGatheringAction } from '../actions'
import { textsOfGathering } from '../gathering-fields'

interface TeamGatheringInput {
  params: Promise<{ gathering: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-gatherings', 'title')

/** One gathering: what was sent in, what becomes of it, and the form to edit it. */
export default async function TeamGatheringPage({ params, searchParams }: TeamGatheringInput) {
  const [{ gathering: id }, opened] = [await params, await openTeamPage('gathering.decide', searchParams)]
  const { viewer, reading } = opened
  const [gathering] = await listTeamGatherings(viewer, id)
  if (!gathering) notFound()
  const { publicOrigin, timeZone } = readEnv()
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/gatherings/${id}`}>
      <TeamGatheringHead {...{ gathering, reading, publicOrigin, timeZone }} />
      <GatheringDecisions gathering={gathering} decide={decideGatheringAction} />
      <TeamGatheringForm
        id={id} version={gathering.version} initial={textsOfGathering(gathering.content)} send={editGatheringAction}
      />
    </TeamPage>
  )
}
