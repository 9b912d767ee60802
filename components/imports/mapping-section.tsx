import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { RecordMessagesProvider } from '@/components/record/record-provider'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ColumnSuggestion } from '@/lib/domain/lists/suggest-columns'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { MappingForm } from './mapping-form'
import { TableForm, type TableOptions } from './table-form'
import { useFileFault } from './use-file-fault'
import { useMappingFields, type KnownSource } from './use-mapping-fields'

interface MappingSectionProps {
  id: string
  fileName: string
  page:
    | { ok: true; columns: readonly ColumnSuggestion[]; texts: FormTexts; as: TableOptions; saved: string }
    | { ok: false; fault: { reason: string; line: number | null; limit: number | null } }
  saved: readonly string[]
  sources: readonly KnownSource[]
  reading: TeamReading
  send: SendKept
}

/** How a list is read: the file as a table, and what each of its columns is. */
export function MappingSection({ id, fileName, page, saved, sources, reading, send }: MappingSectionProps) {
  const t = useTranslations('team-imports')
  const sayFault = useFileFault()
  const path = `/imports/${id}/mapping`
  const columns = page.ok ? page.columns : []
  const { fields, words, choices } = useMappingFields(columns.map(({ column }) => column), sources)
  return (
    <div className="keeping mapping">
      <div className="page-head">
        <h1 className="t5">{t('mapping.title')}</h1>
        <p className="t2"><bdi>{fileName}</bdi></p>
        <p className="t2 soft">{t('mapping.lead')}</p>
      </div>
      {!page.ok && <p className="refusal" role="alert">{sayFault(page.fault)}</p>}
      <TableForm
        action={teamLink(reading, path)} saved={saved} chosen={page.ok ? page.saved : ''} as={page.ok ? page.as : null}
      />
      {page.ok && (
        <RecordMessagesProvider>
          <MappingForm
            send={send} columns={columns} fields={fields} words={words} choices={choices} initial={page.texts}
            hidden={{ importId: id, saved: page.saved }}
          />
        </RecordMessagesProvider>
      )}
    </div>
  )
}
