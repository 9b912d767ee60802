import type { TeamEventLine } from '@/components/team-case/team-event-line'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { nameEvent, type PlaceNames } from '@/lib/i18n/name-places'
import type { TeamEvent } from '@/lib/team/team-event'

/** An event as the page of the case shows it, in the language of the account. */
export function toEventLine({ stored, view, author, verifier, isOwn }: TeamEvent, names: PlaceNames): TeamEventLine {
  const { version, content, awaitsAuthor, changeNote } = stored
  const { audience, note } = content
  return {
    view: nameEvent(view, names), version, author, verifier, isOwn, awaitsAuthor, audience, note, why: changeNote,
  }
}

/** What the viewer may do with the events of a case. */
export function rightsOf({ role }: Viewer) {
  return {
    mayRecord: roleMay(role, 'event.propose'), mayEdit: roleMay(role, 'event.edit'),
    mayDispute: roleMay(role, 'event.dispute'), mayErase: roleMay(role, 'case.erase'),
    mayWriteLetters: roleMay(role, 'letter.edit'),
  }
}
