import type { TeamEventLine } from '@/components/team-case/team-event-line'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamEvent } from '@/lib/team/team-event'

/** An event as the page of the case shows it. */
export function toEventLine({ stored, view, author, verifier, isOwn }: TeamEvent): TeamEventLine {
  const { version, content, awaitsAuthor, changeNote } = stored
  const { audience, note } = content
  return { view, version, author, verifier, isOwn, awaitsAuthor, audience, note, why: changeNote }
}

/** What the viewer may do with the events of a case. */
export function rightsOf({ role }: Viewer) {
  return {
    mayRecord: roleMay(role, 'event.propose'), mayEdit: roleMay(role, 'event.edit'),
    mayDispute: roleMay(role, 'event.dispute'), mayErase: roleMay(role, 'case.erase'),
  }
}
