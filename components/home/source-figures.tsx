import { useTranslations } from 'next-intl'
import { useGlossary } from '@/components/names/use-glossary'
import type { FigureView } from '@/lib/domain/contract/case-page'
import { formatSpan } from '@/lib/i18n/format-span'

/** A unit may carry how exact its number is: "people (more than)". */
const QUALIFIED = /^(.+?) \((.+)\)$/

/** Numbers that a source gives about people who are not cases here: apart from our own counts, with the source. */
export function SourceFigures({ figures }: { figures: FigureView[] }) {
  const t = useTranslations('home.figures')
  if (figures.length === 0) return null
  return (
    <section className="sec" aria-labelledby="figures">
      <header>
        <h2 id="figures" className="t4">{t('title')}</h2>
        <p className="t2 soft">{t('text')}</p>
      </header>
      <ul className="given">
        {figures.map((figure) => <SourceFigure key={figure.id} figure={figure} />)}
      </ul>
    </section>
  )
}

function SourceFigure({ figure }: { figure: FigureView }) {
  const t = useTranslations('home.figures')
  const word = useGlossary()
  const { title, publisher } = figure.source
  return (
    <li>
      <p className="t4"><FigureValue figure={figure} /></p>
      <p className="t2" dir="auto">{word(figure.what)}</p>
      <p className="t1 soft"><FigurePeriod figure={figure} /></p>
      <p className="t1 soft">
        {figure.note !== null && <><bdi>{word(figure.note)}</bdi>. </>}
        {publisher === null ? t('sourceOnly', { title }) : t('source', { title, publisher })}
      </p>
    </li>
  )
}

function FigureValue({ figure: { value, unit } }: { figure: FigureView }) {
  const t = useTranslations('home.figures')
  const word = useGlossary()
  const [, noun, qualifier] = QUALIFIED.exec(unit) ?? []
  if (noun === undefined || qualifier === undefined) return t('value', { value, unit: word(unit) })
  return t('valueQualified', { value, unit: word(noun), qualifier: word(qualifier) })
}

function FigurePeriod({ figure: { from, to } }: { figure: FigureView }) {
  const t = useTranslations('home.figures')
  const dates = useTranslations('dates')
  if (from !== null && to !== null) return t('period', { from: formatSpan(from, dates), to: formatSpan(to, dates) })
  if (to !== null) return t('until', { to: formatSpan(to, dates) })
  return from === null ? null : t('since', { from: formatSpan(from, dates) })
}
