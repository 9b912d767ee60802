import { useTranslations } from 'next-intl'
import type { KeptFieldSpec } from '@/components/keeping/kept-field'
import { LIST_FIELDS } from '@/lib/domain/lists/field-names'
import { RELIABILITIES } from '@/lib/domain/vocabulary'

/** A source on record, as the form offers it. */
export interface KnownSource {
  id: string
  title: string
  publisher: string | null
}

interface Choice {
  value: string
  label: string
}

/** The choices of every column, in words: what it is, and what parts several values in one cell. */
export interface ColumnChoices {
  fields: Choice[]
  separators: Choice[]
}

const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const
const SEPARATORS = ['', ';', '؛', ',', '،', '|', '/', 'line'] as const
const FAULTS = [
  'malformed', 'ambiguous_date', 'not_a_date', 'no_columns', 'no_source', 'not_allowed', 'unknown_import', 'not_open',
  'unreadable', 'signed_out', 'closed', 'busy', 'read_only', 'other',
] as const

/** The fields of the form that says how a list is read, and all of its words, from the server. */
export function useMappingFields(columns: readonly string[], sources: readonly KnownSource[]) {
  const t = useTranslations('team-imports')
  const [graded, believed] = [useTranslations('vocabulary.reliability'), useTranslations('vocabulary.credibility')]
  const choose = (name: string, options: Choice[]): KeptFieldSpec =>
    ({ name, label: t(`form.${name.replace('.', '_')}`), kind: 'choice', options })
  const write = (name: string, hint?: string): KeptFieldSpec =>
    ({ name, label: t(`form.${name.replace('.', '_')}`), kind: 'text', ...(hint !== undefined && { hint }) })
  const oneOf = (name: string, values: readonly string[]) =>
    choose(name, values.map((value) => ({ value, label: t(`choice.${name}.${value || 'ask'}`) })))
  const called = ({ title, publisher }: KnownSource) => (publisher === null ? title : `${title} · ${publisher}`)
  const known = sources.map((source) => ({ value: source.id, label: called(source) }))
  const fields: KeptFieldSpec[] = [
    write('name', t('form.nameHint')), write('listedOn', t('form.listedOnHint')),
    choose('key', [{ value: '-1', label: t('choice.noKey') }, ...columns.map((label, at) => ({ value: String(at), label }))]),
    oneOf('dayOrder', ['', 'dmy', 'mdy']), oneOf('calendar', ['', 'gregorian', 'solar_hijri']),
    choose('source', [{ value: 'new', label: t('choice.newSource') }, ...known]),
    write('source.title', t('form.sourceHint')), write('source.publisher'), write('source.published'), write('source.url'),
    choose('source.reliability', RELIABILITIES.map((value) => ({ value, label: `${value} · ${graded(value)}` }))),
    { name: 'source.confidential', label: t('form.source_confidential'), kind: 'tick' },
    oneOf('audience', ['team', 'restricted']),
    choose('credibility', CREDIBILITIES.map((value) => ({ value, label: believed(value) }))),
    { name: 'save', label: t('form.save'), kind: 'tick' },
  ]
  const named = fields.map(({ name, label }) => [`field.${name}`, label])
  const words: Record<string, string> = {
    ...Object.fromEntries([...named, ...FAULTS.map((fault) => [fault, t(`fault.${fault}`)])]),
    'field.c0.field': t('column.what'), title: t('form.refused'), submit: t('form.submit'), columns: t('column.title'),
    column: t('column.name'), examples: t('column.examples'), what: t('column.what'), splitBy: t('column.splitBy'),
  }
  const choices: ColumnChoices = {
    fields: LIST_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
    separators: SEPARATORS.map((value) => ({ value, label: value === '' || value === 'line' ? t(`separator.${value || 'none'}`) : value })),
  }
  return { fields, words, choices }
}
