import { useTranslations } from 'next-intl'
import { drawChart } from '@/components/charts/draw-chart'
import { Icon } from '@/components/ui/icon'
import type { Sheet } from './sheet'
import { SheetTable } from './sheet-table'

/** The widths in which a chart is drawn: beside its table, and for a phone. */
const WIDTHS = { wide: 680, narrow: 342 } as const

interface StatisticFigureProps {
  sheet: Sheet
  rtl: boolean
  number: (value: number) => string
  pictureHref: string
  dataHref: string
}

/** One statistic: a sentence, what it counts, the chart, what is not known, the same as a table, and both to keep. */
export function StatisticFigure({ sheet, rtl, number, pictureHref, dataHref }: StatisticFigureProps) {
  const t = useTranslations('statistics')
  const { id, sentence, unit, unknown, charts } = sheet
  const name = t(`name.${id}`)
  const draw = (size: keyof typeof WIDTHS) =>
    drawChart({ name: sentence, charts }, { rtl, number, width: WIDTHS[size], id: `${id}-${size}` })
  return (
    <section className="sec statistic" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <p className="t1 soft">{name}</p>
        <h2 id={`${id}-title`} className="t4">{sentence}</h2>
        <p className="t2 soft">{unit}</p>
      </header>
      <div className="beside">
        <figure>
          {(['wide', 'narrow'] as const).map((size) => (
            <div key={size} className={`drawing ${size}-drawing`} dangerouslySetInnerHTML={{ __html: draw(size) }} />
          ))}
          <figcaption className="t2">{unknown}</figcaption>
        </figure>
        <div>
          <SheetTable sheet={sheet} caption={name} />
          <p className="keep t2">
            <a href={pictureHref} aria-label={t('pictureOf', { name })}><Icon name="picture" /> {t('picture')}</a>{' '}
            <a href={dataHref} aria-label={t('dataOf', { name })}><Icon name="data" /> {t('data')}</a>
          </p>
        </div>
      </div>
    </section>
  )
}
