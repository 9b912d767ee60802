import { useTranslations } from 'next-intl'
import type { Course } from '@/components/days/course-drawing'
import { DaySlider } from '@/components/days/day-slider'
import { DaysData } from '@/components/days/days-page-data'
import { MapTools } from '@/components/map/map-tools'
import { PrisonMap } from '@/components/map/prison-map'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import { formatDay } from '@/lib/domain/dates/day'
import { Unplaced } from './unplaced'
import { UrgentList } from './urgent-list'

interface FrontProps {
  reading: Reading
  map: MapAnswer
  urgent: CaseLine[]
  unplaced: { total: number; lines: CaseLine[] }
  total: number
  /** People held in countries that the map does not show. */
  elsewhere: number
  /** People at critical through time. */
  course: Course
}

/** The map and, beside it, the people whose case is most urgent. */
export function Front({ reading, map, urgent, unplaced, total, elsewhere, course }: FrontProps) {
  const t = useTranslations('home.map')
  const maps = useTranslations('maps')
  const placed = map.features.reduce((sum, prison) => sum + prison.properties.total, 0)
  return (
    <div className="front">
      <section aria-labelledby="map">
        <div className="rowhead">
          <h2 id="map" className="t4">{t('title')}</h2>
          <a className="t1" href="#map-table">{t('asTable')}</a>
        </div>
        <PrisonMap
          answer={map} locale={reading.locale} asOf={reading.pinned ? formatDay(reading.asOf) : undefined}
          unplaced={<Unplaced {...unplaced} placed={placed} reading={reading} />}
          tools={<MapTools />}
          below={<DaySlider reading={reading} course={course} />}
        />
        <p className="t2" data-moves="elsewhere">
          {elsewhere > 0 && <a href={linkTo(reading, '/map')}>{maps('elsewhere', { count: elsewhere })}</a>}
        </p>
        <p className="t1 more-maps"><a href={linkTo(reading, '/map', { country: 'IR' })}>{maps('more')}</a></p>
        <DaysData reading={reading} prisons={map.features.map(({ properties }) => properties)} />
      </section>
      <UrgentList lines={urgent} total={total} reading={reading} />
    </div>
  )
}
