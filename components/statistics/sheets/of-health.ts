import type { Fill } from '@/components/charts/chart-spec'
import { SEVERITIES, type Severity, type Statistics } from '@/lib/domain/statistics/statistics'
import { sayDay, sayNumber, type Sheet, type SheetWords } from '../sheet'

// Not the colours of urgency: an illness is no level.
const FILLS: Record<Severity, Fill> = { critical: 'ink', serious: 'soft', chronic: 'open', not_known: 'may' }

/** The people held of whom an illness is published, by treatment. */
export function healthSheet({ health, asOf }: Statistics, words: SheetWords): Sheet {
  const { t } = words
  const { rows, people, held } = health
  const countOf = (treatment: string) => rows.find((row) => row.treatment === treatment)?.people ?? 0
  const values = {
    day: sayDay(words, asOf), people, held, silent: held - people,
    lacking: countOf('denied') + countOf('delayed'), notKnown: countOf('not_known'),
  }
  const nameOf = (treatment: string) => t(`health.treatment.${treatment}`)
  return {
    id: 'health',
    sentence: held === 0 ? t('nobodyHeld', values) : t('health.sentence', values),
    unit: t('health.unit', values),
    unknown: t('health.unknown', values),
    columns: [t('health.column'), ...SEVERITIES.map((word) => t(`health.severity.${word}`)), t('people')],
    rows: rows.map((row) => ({
      name: nameOf(row.treatment),
      cells: [...SEVERITIES.map((word) => row.severities[word]), row.people].map((n) => sayNumber(words, n)),
    })),
    charts: [{
      kind: 'bars',
      series: SEVERITIES.map((word) => ({ label: t(`health.severity.${word}`), fill: FILLS[word] })),
      points: rows.map((row) => ({
        label: nameOf(row.treatment),
        values: SEVERITIES.map((word) => row.severities[word]),
        count: sayNumber(words, row.people),
      })),
    }],
  }
}
