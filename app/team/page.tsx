import { ErasedNote } from '@/components/board/erased-note'
import { MissingPart } from '@/components/board/missing-part'
import { QueueColumn } from '@/components/board/queue-column'
import { QueueMain } from '@/components/board/queue-main'
import { WaitingPart } from '@/components/board/waiting-part'
import { KeyBar } from '@/components/keys/key-bar'
import { TeamKeys } from '@/components/keys/team-keys'
import { toParameters } from '@/lib/domain/board-filter'
import { nameLines } from '@/lib/i18n/name-places'
import { BOARD_KEYS } from './board-keys'
import { describeTeamPage } from './describe-team-page'
import { openTeamPage, type TeamSearch } from './open-team-page'
import { readBoard } from './read-board'
import { TeamPage } from './team-page'
import { readTeamPlaceNames } from './team-place-names'

export const generateMetadata = () => describeTeamPage('board')

export default async function BoardPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading, search } = await openTeamPage('case.read', searchParams)
  const [board, names] = await Promise.all([readBoard(viewer, search, reading.asOf), readTeamPlaceNames(viewer)])
  const { filter, queues: { counts, ...main }, acting, overdue, missing, lines, ...beside } = board
  const shown = { reading, filter, counts }
  return (
    <TeamPage viewer={viewer} reading={reading} path="" query={toParameters(filter)} foot={<KeyBar keys={BOARD_KEYS} />}>
      {search.done === 'erased' && <ErasedNote />}
      <div className="board">
        <QueueColumn {...shown} current={filter.queue} accountId={viewer.accountId} />
        <QueueMain {...shown} {...main} lines={nameLines(lines, names)} overdue={overdue} acting={acting} />
        <aside className="board-side">
          <WaitingPart {...beside} count={counts.review} /> <MissingPart lines={missing} />
        </aside>
      </div>
      <TeamKeys />
    </TeamPage>
  )
}
