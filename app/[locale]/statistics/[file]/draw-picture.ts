import { getTranslations } from 'next-intl/server'
import { drawChart } from '@/components/charts/draw-chart'
import { wrapText } from '@/components/charts/label-size'
import { sayDay } from '@/components/statistics/sheet'
import { makeSheet } from '@/components/statistics/sheets/make-sheet'
import type { MonthCalendar } from '@/lib/domain/statistics/month-starts'
import type { PlaceName, StatisticId, Statistics } from '@/lib/domain/statistics/statistics'
import { type Locale, LOCALE_FACTS } from '@/lib/i18n/locales'
import { namePrison } from '@/lib/i18n/name-prison'
import { pictureStyle } from './picture-style'

const WIDTH_PX = 720
const MARGIN_PX = 24

/** The chart of one statistic as a picture that stands alone: with its sentence, its day, and its own colours. */
export async function drawPicture(
  id: StatisticId, statistics: Statistics, { locale, calendar }: { locale: Locale; calendar: MonthCalendar },
): Promise<string> {
  const [t, v, dates, map, places] = await Promise.all([
    getTranslations({ locale, namespace: 'statistics' }), getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace: 'dates' }), getTranslations({ locale, namespace: 'map' }),
    getTranslations({ locale, namespace: 'places' }),
  ])
  const prison = ({ name, nativeName }: PlaceName) =>
    namePrison({ latin: name, native: nativeName }, locale, { map, places })
  const words = { t, v, dates, calendar, prison }
  const { sentence, unit, unknown, charts } = makeSheet(id, statistics, words)
  const rtl = LOCALE_FACTS[locale].direction === 'rtl'
  const svg = drawChart({
    name: sentence,
    charts,
    before: [...wrapText(sentence, WIDTH_PX), ...wrapText(unit, WIDTH_PX)],
    after: [...wrapText(unknown, WIDTH_PX), t('credit', { day: sayDay(words, statistics.asOf) })],
  }, { rtl, number: (n) => t('number', { n }), width: WIDTH_PX, id })
  return standAlone(svg, locale)
}

/** A drawing for a page as a file of its own: with a name space, a language, a ground, a margin and its sheet. */
function standAlone(svg: string, locale: Locale): string {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const [w, h] = [Number(width) + 2 * MARGIN_PX, Number(height) + 2 * MARGIN_PX]
  const box = `${-MARGIN_PX} ${-MARGIN_PX} ${w} ${h}`
  const head = `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${locale}" `
  const corner = `x="${-MARGIN_PX}" y="${-MARGIN_PX}"`
  const ground = `<style>${pictureStyle()}</style><rect class="ground" ${corner} width="${w}" height="${h}"/>`
  return svg.replace('<svg ', head).replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${w}" height="${h}"`)
    .replace(/viewBox="[^"]*"/, `viewBox="${box}"`).replace('>', `>${ground}`)
}
