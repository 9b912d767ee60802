import { notFound } from 'next/navigation'
import { PairArticle } from '@/components/merge/pair-article'
import { readEnv } from '@/lib/env'
import { nameEvent } from '@/lib/i18n/name-places'
import { findPair } from '@/lib/team/merge/find-pair'
import { describeTeamPage } from '../../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../../open-team-page'
import { TeamPage } from '../../../team-page'
import { readTeamPlaceNames } from '../../../team-place-names'
import {
  closeMergeAction, confirmMergeAction, proposeMergeAction, tellApartAction, undoMergeAction,
} from '../../actions'

interface PairInput {
  params: Promise<{ one: string; other: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-merges', 'pair')

/** Two cases side by side, and what can be decided about them. */
export default async function PairPage({ params, searchParams }: PairInput) {
  const [{ one, other }, { viewer, reading }] = [await params, await openTeamPage('case.merge', searchParams)]
  const [found, names] = await Promise.all([findPair(viewer, [one, other]), readTeamPlaceNames(viewer)])
  if (!found) notFound()
  const pair = { ...found, events: found.events.map((event) => ({ ...event, view: nameEvent(event.view, names) })) }
  const steps = { propose: proposeMergeAction, confirm: confirmMergeAction, close: closeMergeAction }
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/merges/${one}/${other}`}>
      <PairArticle
        {...{ ...steps, pair, reading }} undo={undoMergeAction} tellApart={tellApartAction}
        timeZone={readEnv().timeZone}
      />
    </TeamPage>
  )
}
