import { getTranslations } from 'next-intl/server'
import { type ImportAnswer, NOTHING_SENT } from '@/components/team-appeals/import-answer'
import { importSignatures, importSignaturesInput, type ImportedSignatures } from '@/lib/appeals/import-signatures'
import { LARGEST_FILE } from '@/lib/appeals/read-signatories'
import type { Absence } from '@/lib/auth/ask-viewer'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { orBusy } from '../or-busy'

/**
 * Looks at a file of signatories, or brings it in, and says in words what it holds. What was sent comes back with each
 * refusal; a file that is too large does not, and what was typed beside it does.
 */
export async function importForm(viewer: Viewer | Absence, form: unknown, on: Day): Promise<ImportAnswer> {
  const t = await getTranslations('team-signers.bring')
  const refuse = (reason: string, csv = '') => ({ ...NOTHING_SENT, csv, refused: t(`refused.${reason}`) })
  if (!(form instanceof FormData)) return refuse('bad_input')
  const [file, typed] = [form.get('file'), form.get('csv')]
  const isFile = file instanceof File && file.size > 0
  const typedText = typeof typed === 'string' ? typed : ''
  if (isFile && file.size > LARGEST_FILE) return refuse('too_large', typedText)
  const csv = isFile ? await file.text() : typedText
  if (typeof viewer === 'string') return refuse(viewer, csv)
  if (csv.length > LARGEST_FILE) return refuse('too_large', csv)
  const input = importSignaturesInput.safeParse({ slug: form.get('slug'), csv, intent: form.get('intent') })
  if (!input.success) return refuse(csv === '' ? 'nothing' : 'bad_input', csv)
  const result = await orBusy(() => importSignatures(viewer, input.data, on))
  if (!result.ok) return refuse(result.reason, csv)
  const { fresh, known, leftOut, faults, faultCount } = result.value
  const wrong = faults.map(({ line, column, fault }) =>
    t('fault', { line, isColumn: column === '' ? 'no' : 'yes', column, what: t(`what.${fault}`) }))
  if (faultCount > 0) {
    const more = faultCount > faults.length ? [t('moreFaults', { count: faultCount - faults.length })] : []
    return { csv: input.data.csv, refused: null, told: [], faults: [...wrong, ...more], mayImport: false }
  }
  if (input.data.intent === 'import') return { ...NOTHING_SENT, told: [t('done', { fresh, known, leftOut })] }
  return { csv: input.data.csv, refused: null, told: tell(result.value, t), faults: [], mayImport: fresh > 0 }
}

type Speak = Awaited<ReturnType<typeof getTranslations<'team-signers.bring'>>>

function tell({ fresh, known, leftOut, names, alike }: ImportedSignatures, t: Speak): string[] {
  const shown = names.length < fresh ? 'some' : 'all'
  return [
    t('found', { fresh, known, leftOut }),
    ...(names.length > 0 ? [t('names', { shown, names: names.join(t('between')) })] : []),
    ...(alike.length > 0 ? [t('alike', { names: alike.join(t('between')) })] : []),
  ]
}
