import { useFormatter, useTranslations } from 'next-intl'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { PicturePreview } from '@/lib/domain/rules/change/preview'
import { LEVELS } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'

/** How many people were at each level, month by month, and how many would have been where that differs. */
export function PreviewMonths({ months }: { months: PicturePreview['months'] }) {
  const [t, dates] = [useTranslations('team-rules.preview'), useTranslations('dates')]
  const format = useFormatter()
  return (
    <>
      <h4 className="t2">{t('months')}</h4>
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('months')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              {LEVELS.map((level) => <th key={level} scope="col"><LevelMark level={level} /></th>)}
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map(({ day, before, after }) => (
              <tr key={day}>
                <th scope="row">{formatDayLong(day, dates)}</th>
                {LEVELS.map((level) => (
                  <td key={level}>
                    {before[level] === after[level] ? format.number(before[level])
                      : <b>{t('becomes', { before: before[level], after: after[level] })}</b>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
