import { ZodError } from 'zod'
import type { RecordAnswer, ShownPicture, ShownPreview } from '@/components/record/record-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { PictureOn } from '@/lib/domain/periods/picture-on'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { Foreseen } from '@/lib/records/preview/foresee'
import { previewEvent } from '@/lib/records/preview/preview-event'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { readPrisonNames } from '@/lib/team/read-prison-names'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { readTeamPlaceNames } from '../team-place-names'
import { answerForm } from './answer-form'
import { findSubject } from './find-subject'
import { resolveForm } from './resolve-form'
import { toEditInput, toRecordInput } from './to-input'

/** What a form would change, where it says enough for that; a source that is only described counts as any other. */
export async function lookAhead(viewer: Viewer, texts: FormTexts, on: Day): Promise<RecordAnswer> {
  const subject = await findSubject(viewer, texts, on)
  const form = await resolveForm(viewer, await withSource(viewer, texts, subject?.row.id ?? null), on)
  if (!subject || !form.ok || form.said.source.kind === 'new') return answerForm(texts, { outcome: 'looked' })
  const { id } = form.said.source
  const input = subject.event
    ? toEditInput(subject.event, form.said, id, texts) : toRecordInput(subject.row.id, form.said, id, texts)
  try {
    const result = await previewEvent(viewer, input, on)
    if (!result.ok) return answerForm(texts, { outcome: 'looked' })
    const warnings = result.value.warnings.map(({ code }) => code)
    return answerForm(texts, { outcome: 'looked', preview: { ...(await showForeseen(result.value, await readTeamPlaceNames(viewer))), warnings } })
  } catch (error) {
    if (error instanceof ZodError) return answerForm(texts, { outcome: 'looked' })
    throw error
  }
}

/** Before somebody says who says so, the preview takes any source: a proposal counts whatever its grade. */
async function withSource(viewer: Viewer, texts: FormTexts, caseId: string | null): Promise<FormTexts> {
  if (texts.source && texts.source !== 'new') return texts
  const [any] = await listSourceOptions(viewer, caseId)
  return any ? { ...texts, source: any.id } : texts
}

/** What is foreseen, with its prisons as the page's language calls them; the names of some may be known. */
export async function showForeseen(
  { team, onceVerified }: Foreseen, told: PlaceNames, known?: ReadonlyMap<string, string>,
): Promise<Omit<ShownPreview, 'warnings'>> {
  const changes = [team, onceVerified.team, onceVerified.public]
  const pictures = changes.flatMap((change) => (change ? [change.before, change.after] : []))
  const names = await readPrisonNames(pictures.map(({ prisonId }) => prisonId), known)
  const placeOf = (id: string) => told.prison({ id, name: names.get(id) ?? id })
  const say = ({ status, prisonId, silence, level, possible }: PictureOn): ShownPicture => {
    return { status, silence, level, possible, place: prisonId === null ? null : placeOf(prisonId) }
  }
  return {
    before: say(team.before), proposed: say(team.after), verified: say(onceVerified.team.after),
    public: onceVerified.public && { before: say(onceVerified.public.before), after: say(onceVerified.public.after) },
  }
}
