import { getTranslations } from 'next-intl/server'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { findSource } from '@/lib/team/find-source'

/** Tells a field of an event as the form has it: the name of the form's own field, and its text in words. */
export async function wordsHere(
  viewer: Viewer, { typed, present }: { typed: FormTexts; present: FormTexts },
): Promise<(field: string, texts: FormTexts) => { field: string; text: string }> {
  const [record, words] = [await getTranslations('record'), await getTranslations('team-prisons')]
  const ids = [typed.source, present.source].flatMap((id) => id ?? [])
  const sources = await Promise.all(ids.map((id) => findSource(viewer, id)))
  return (field, texts) => {
    if (field === 'endDate') return { field: 'end', text: texts.ongoing === 'yes' ? record('when.endOngoing') : (texts.end ?? '') }
    const text = texts[field === 'sourceIds' ? 'source' : field] ?? ''
    if (field === 'sourceIds') return { field: 'source', text: sources.find((one) => one?.id === text)?.title ?? text }
    return { field, text: field === 'audience' && words.has(`audience.${text}`) ? words(`audience.${text}`) : text }
  }
}
