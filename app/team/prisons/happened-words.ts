import { getTranslations } from 'next-intl/server'
import type { HappenedWords } from '@/components/team-prisons/happened-form'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'

const REASONS = ['busy', 'malformed', 'not_allowed', 'unknown_prison', 'unknown_source', 'other'] as const
const AUDIENCES = ['team', 'public', 'researcher'] as const
const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const

/** The words of the form about what happened at a prison: the browser gets these and no others. */
export async function happenedWords(name: string): Promise<HappenedWords> {
  const t = await getTranslations('team-prisons')
  const [kinds, vocabulary] = [await getTranslations('prisons.event.kind'), await getTranslations('vocabulary.credibility')]
  return {
    title: t('recordTitle', { name }), lead: t('recordLead'), kind: t('form.kind'), when: t('form.when'),
    source: t('form.source'), note: t('form.note'), credibility: t('form.credibility'), audience: t('verifyFor'),
    submit: t('form.record'), notSaved: t('form.title'),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, t(`reason.${reason}`)])),
    kinds: PRISON_EVENT_KINDS.map((value) => ({ value, label: kinds(value) })),
    audiences: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    credibilities: CREDIBILITIES.map((value) => ({ value, label: `${value}: ${vocabulary(value)}` })),
  }
}
