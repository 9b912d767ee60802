import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { ImportLine } from '@/lib/domain/lists/list-view'

interface ImportListProps {
  imports: readonly ImportLine[]
  reading: TeamReading
}

/** The lists that were brought last, each with how far it is. */
export function ImportList({ imports, reading }: ImportListProps) {
  const t = useTranslations('team-imports')
  if (imports.length === 0) return null
  return (
    <section className="keeping" aria-labelledby="imports-brought">
      <h2 className="t4" id="imports-brought">{t('brought.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('brought.file')}</th>
            <th scope="col">{t('brought.state')}</th>
            <th scope="col" className="wide">{t('brought.people')}</th>
            <th scope="col" className="wide">{t('brought.by')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.state === 'expired' ? one.fileName : <a href={teamLink(reading, pathOf(one))}><bdi>{one.fileName}</bdi></a>}
              </th>
              <td>{t(`state.${one.state}`)}</td>
              <td className="wide">{one.counts.people === undefined ? '' : t('brought.count', { count: one.counts.people })}</td>
              <td className="wide">{one.author}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The page on which one goes on with a list. */
function pathOf({ id, state }: ImportLine): string {
  if (state === 'uploaded') return `/imports/${id}/mapping`
  return state === 'mapped' ? `/imports/${id}/questions` : `/imports/${id}`
}
