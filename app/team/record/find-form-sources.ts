import type { SourceOption } from '@/lib/domain/contract/source-option'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { NEW_SOURCE } from '@/lib/domain/record-form/read-form-source'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { findSourceOption, findSourceOptions } from '@/lib/team/find-source-options'

/** The sources that a form names: the one that is chosen in it, and those that the words in its search find. */
export async function findFormSources(viewer: Viewer, texts: FormTexts, today: Day): Promise<SourceOption[]> {
  const [id, words] = [texts.source ?? '', texts['source.find'] ?? '']
  const [chosen, found] = await Promise.all([
    id === '' || id === NEW_SOURCE ? null : findSourceOption(viewer, id), findSourceOptions(viewer, words, today),
  ])
  return [...(chosen ? [chosen] : []), ...found.filter((one) => one.id !== chosen?.id)]
}
