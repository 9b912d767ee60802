import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamSearch } from '../open-team-page'
import { readTeamPlaceNames } from '../team-place-names'
import { readReview } from './read-review'

/** The same as {@link readReview}, with everything called as the account's language has it. */
export async function readReviewPage(viewer: Viewer, search: TeamSearch, today: Day) {
  return readReview(viewer, search, today, await readTeamPlaceNames(viewer))
}
