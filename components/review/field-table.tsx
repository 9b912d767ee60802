import { useTranslations } from 'next-intl'
import type { ReviewView } from './review-view'
import { useFieldLines } from './use-field-text'

/** The proposal beside what stands, field by field; what differs is marked. */
export function FieldTable({ view }: { view: ReviewView }) {
  const t = useTranslations('review')
  const { type, content, sources, standing, prisons } = view
  const lines = useFieldLines({ type, proposed: { content, sources }, stands: standing, prisons })
  const head = standing === null ? 'stands' : standing.kind === 'version' ? 'standsVerified' : 'contradicted'
  return (
    <table className="field-table">
      <thead>
        <tr>
          <th scope="col">{t('column.field')}</th>
          <th scope="col">{t(`column.${head}`)}</th>
          <th scope="col">{t('column.proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, label, stands, proposed }) => (
          <tr key={field} className={stands === proposed ? undefined : 'differs'}>
            <th scope="row">{label}</th>
            <td>{stands ?? <span className="soft">{t(standing === null ? 'nothingStands' : 'notKnown')}</span>}</td>
            <td>{proposed === null ? <span className="soft">{t('notKnown')}</span> : stands === proposed ? proposed : <b>{proposed}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
