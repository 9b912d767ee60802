import { useTranslations } from 'next-intl'
import { conflictWords } from '@/components/keeping/conflict-words'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'

const REASONS = [
  'busy', 'too_many_cases', 'read_only', 'malformed', 'not_allowed', 'taken_id', 'unknown_prison', 'unknown_source',
  'unknown_event', 'stale_version', 'unknown_version', 'nothing_changed', 'own_event', 'already_verified',
  'already_disputed', 'nothing_to_answer', 'nothing_to_restore', 'same_audience', 'retracted', 'bad_input', 'note',
  'conflict', 'signed_out', 'closed', 'other',
] as const
const FIELDS = [
  'prisonId', 'name', 'nameNative', 'otherNames', 'city', 'province', 'country', 'latitude', 'longitude',
  'locationPrecision', 'holds',
] as const
const NEEDED: readonly string[] = ['name', 'city', 'province', 'country', 'latitude', 'longitude']

/** A sentence for every reason that a form about a prison may be refused for, and the words of the form itself. */
export function usePrisonWords(submit: 'create' | 'edit'): Record<string, string> {
  const t = useTranslations('team-prisons')
  const conflict = useTranslations('workspace.conflict')
  return {
    ...usePrisonReasons(), ...conflictWords(conflict), title: t('form.title'), submit: t(`form.${submit}`),
    ...Object.fromEntries(FIELDS.map((name) => [`field.${name}`, t(`form.${name}`)])),
  }
}

/** A sentence for every reason alone. */
export function usePrisonReasons(): Record<string, string> {
  const t = useTranslations('team-prisons.reason')
  return Object.fromEntries(REASONS.map((reason) => [reason, t(reason)]))
}

/** The fields of a prison's form; its id is asked for once. */
export function usePrisonFields(isNew: boolean): KeptFieldSpec[] {
  const t = useTranslations('team-prisons')
  const options = (['city', 'site'] as const).map((value) => ({ value, label: t(`precision.${value}`) }))
  return FIELDS.filter((name) => isNew || name !== 'prisonId').map((name) => ({
    name, label: t(`form.${name}`), isRequired: NEEDED.includes(name),
    kind: name === 'otherNames' ? 'long' : name === 'locationPrecision' ? 'choice' : 'text',
    ...(name === 'prisonId' && { hint: t('form.prisonIdHint') }), ...(name === 'locationPrecision' && { options }),
  }))
}
