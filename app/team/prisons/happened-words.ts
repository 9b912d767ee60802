import { getFormatter, getTranslations } from 'next-intl/server'
import { conflictWords } from '@/components/keeping/conflict-words'
import type { HappenedWords } from '@/components/team-prisons/happened-form'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'

const REASONS = [
  'busy', 'read_only', 'malformed', 'not_allowed', 'unknown_prison', 'unknown_source', 'unknown_event',
  'unknown_version', 'retracted', 'nothing_changed', 'ends_first', 'conflict', 'key_reused', 'signed_out', 'closed', 'other',
] as const
const AUDIENCES = ['team', 'public', 'researcher', 'restricted'] as const
const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const

/** The words of the form about what happened at a prison: the browser gets these and no others. */
export async function happenedWords(name: string, isEdit: boolean): Promise<HappenedWords> {
  const t = await getTranslations('team-prisons')
  const [kinds, vocabulary] = [await getTranslations('prisons.event.kind'), await getTranslations('vocabulary.credibility')]
  const [record, conflict] = [await getTranslations('record'), await getTranslations('workspace.conflict')]
  const [colon, format] = [(await getTranslations('vocabulary.mark'))('colon'), await getFormatter()]
  return {
    title: t(isEdit ? 'editEventTitle' : 'recordTitle', { name }), lead: t(isEdit ? 'editEventLead' : 'recordLead'),
    kind: t('form.kind'), when: t('form.when'), source: t('form.source'), note: t('form.note'),
    credibility: t('form.credibility'), audience: t('verifyFor'), why: t('form.why'),
    submit: t(isEdit ? 'form.saveEvent' : 'form.record'), notSaved: t('form.title'),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)])),
    fields: {
      ...conflictWords(conflict), 'field.kind': t('form.kind'), 'field.date': t('form.when'), 'field.end': record('when.end'),
      'field.source': t('form.source'), 'field.note': t('form.note'), 'field.credibility': t('form.credibility'),
      'field.audience': t('verifyFor'), 'field.locator': record('source.locator'),
    },
    kinds: PRISON_EVENT_KINDS.map((value) => ({ value, label: kinds(value) })),
    audiences: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    credibilities: CREDIBILITIES.map((one) => ({
      value: String(one), label: `${format.number(one)}${colon}${vocabulary(String(one))}`,
    })),
  }
}
