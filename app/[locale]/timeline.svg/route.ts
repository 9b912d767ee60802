import { getTranslations } from 'next-intl/server'
import { answerNotFound } from '@/app/api/answers'
import { writeAxisPicture } from '@/components/axis/axis-picture'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { answerFile, readShown, type FileContext } from '../timeline/read-shown'

export const dynamic = 'force-dynamic'

/** What the timeline shows, as a picture to keep. */
export async function GET(request: Request, context: FileContext): Promise<Response> {
  const shown = await readShown(request, context)
  if (shown === null) return answerNotFound()
  const { locale, asOf, words, scene, groups, dates } = shown
  const t = await getTranslations({ locale, namespace: 'axis' })
  const { from, to } = scene.window
  const note = t('picture', {
    from: formatDayLong(from, dates), to: formatDayLong(to, dates), day: formatDayLong(asOf, dates),
  })
  const svg = writeAxisPicture({ groups, style: scene.style, words, title: t('title'), note })
  return answerFile(svg, 'image/svg+xml; charset=utf-8', `vigil-timeline-${formatDay(asOf)}.svg`)
}
