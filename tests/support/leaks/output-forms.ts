import { STATISTIC_IDS } from '@/lib/domain/statistics/statistics'
import { SHOWN } from './stage'

/** A form in which something of the record goes out, and where it is asked for. */
export interface OutputForm {
  name: string
  /** `LL` stands for a language, `PERSON`, `PRISON` and the like for what is shown. */
  paths: readonly string[]
  /** Of words of ours, numbers and checksums alone, so that nothing of the record could stand there. */
  isFixed?: true
}

const form = (name: string, ...paths: string[]): OutputForm => ({ name, paths })
const fixed = (name: string, ...paths: string[]): OutputForm => ({ name, paths, isFixed: true })

/** Every form that there is; a test holds this against the files of app/. */
export const OUTPUT_FORMS: readonly OutputForm[] = [
  form('front page', '/LL', `/LL?asOf=${SHOWN.day}`),
  form('list of cases', '/LL/cases', '/LL/cases?status=held&urgency=critical', `/LL/cases?prison=PRISON&asOf=${SHOWN.day}`),
  form('search', '/LL/cases?q=keeper'),
  form('case', '/LL/cases/PERSON', `/LL/cases/PERSON?asOf=${SHOWN.day}`, '/LL/cases/PERSON?kind=contact'),
  form('card of a case', '/LL/cases/PERSON/card.png'),
  form('feed of a case', '/LL/cases/PERSON/feed.xml'),
  form('prisons', '/LL/prisons'),
  form('prison', '/LL/prisons/PRISON', `/LL/prisons/PRISON?asOf=${SHOWN.day}`),
  form('feed of a prison', '/LL/prisons/PRISON/feed.xml'),
  form('map', '/LL/map', '/LL/map?country=IR&from=2020-01-01'),
  form('timeline', '/LL/timeline', '/LL/timeline?group=prison'),
  form('timeline as a picture', '/LL/timeline.svg'),
  form('timeline as CSV', '/LL/timeline.csv'),
  form('statistics', '/LL/statistics'),
  form('statistics as CSV', ...STATISTIC_IDS.map((id) => `/LL/statistics/${id}.csv`)),
  form('statistics as pictures', ...STATISTIC_IDS.map((id) => `/LL/statistics/${id}.svg`)),
  form('method', '/LL/method'),
  form('corrections', '/LL/corrections'),
  form('feed of corrections', '/LL/corrections/feed.xml'),
  form('updates', '/LL/updates', '/LL/updates/POST'),
  form('feed of updates', '/LL/updates/feed.xml'),
  form('feed', '/LL/feed.xml'),
  form('feed of the urgent', '/LL/urgent/feed.xml'),
  form('calendar', '/LL/calendar.ics'),
  form('data', '/LL/data'),
  form('prisons as CSV', '/LL/data/prisons.csv'),
  form('sources as CSV', '/LL/data/sources.csv'),
  form('edition', '/LL/data/editions/EDITION'),
  form('description of the API', '/LL/data/api'),
  form('appeals', '/LL/act'),
  form('appeal', '/LL/act/APPEAL', '/LL/act/APPEAL/sign', '/LL/act/APPEAL/thanks'),
  form('card of an appeal', '/LL/act/APPEAL/card.png'),
  form('letter', '/LL/act/letters/LETTER', '/LL/act/letters/LETTER/thanks', '/LL/act/letters/LETTER/sent'),
  form('gatherings', '/LL/act/gatherings', '/LL/act/gatherings/GATHERING'),
  form('calendar of gatherings', '/LL/act/gatherings/calendar.ics', '/LL/act/gatherings/GATHERING/calendar.ics'),
  form('to follow', '/LL/follow?case=PERSON'),
  form('to tell', '/LL/tell?about=PERSON', '/LL/tell'),
  form('to propose a gathering', '/LL/act/gatherings/propose'),
  fixed('steps of forms', ...[
    'act/confirm', 'act/withdraw', 'act/renew', 'act/no-news', 'act/confirmed', 'act/withdrawn', 'act/renewed', 'act/news-ended',
    'act/gatherings/thanks', 'follow/confirm', 'follow/end', 'follow/thanks', 'follow/confirmed', 'follow/ended', 'tell/thanks',
    'tell/back', 'privacy',
  ].map((path) => `/LL/${path}`)),
  form('embedded map', '/embed/map'),
  fixed('embedded count', '/embed/count'),
  form('embedded case', '/embed/case/PERSON', '/embed/case/PERSON?lang=LL'),
  form('API: cases', '/api/v1/cases', '/api/v1/cases?limit=2', `/api/v1/cases?asOf=${SHOWN.day}&sort=name`, '/api/v1/cases?prison=PRISON&sex=female'),
  form('API: search', '/api/v1/cases?q=keeper'),
  form('API: case', '/api/v1/cases/PERSON', `/api/v1/cases/PERSON?asOf=${SHOWN.day}`),
  form('API: photo', '/api/v1/cases/PERSON/photo'),
  form('API: map', '/api/v1/map', `/api/v1/map?asOf=${SHOWN.day}`),
  form('API: days', '/api/v1/days', '/api/v1/days?from=2020-01-01'),
  form('API: timeline', '/api/v1/timeline', '/api/v1/timeline?limit=2'),
  form('API: statistics', '/api/v1/statistics', '/api/v1/statistics?from=2020-01-01&to=2021-01-01&step=month'),
  fixed('API: editions', '/api/v1/editions', '/api/v1/editions/EDITION', '/api/v1/editions/keys'),
  form('files of editions', ...[
    'cases.csv', 'cases.geojson', 'cases.ndjson', 'events.csv', 'prisons.csv', 'sources.csv', 'SHA256SUMS',
  ].map((file) => `/api/v1/editions/EDITION/${file}`)),
  form('export as CSV', '/api/v1/export.csv'),
  form('export as NDJSON', '/api/v1/export.ndjson'),
  form('export as GeoJSON', '/api/v1/export.geojson'),
  form('export as a workbook', '/api/v1/export.xlsx'),
  fixed('codebook and description', '/api/v1/codebook.csv', '/api/v1/openapi.json', '/robots.txt', '/healthz', '/readyz'),
  form('sitemap', '/sitemap.xml', '/sitemap.xml?part=1'),
]

/** Addresses that are refused: unknown, wrongly asked, not there for readers, and not of the public site. */
export const REFUSED = [
  '/LL/nothing', '/LL?asOf=x', '/LL?asOf=2030-01-01', '/api/v1/cases?asOf=x', '/api/v1/cases?nothing=1', '/api/v1/nothing',
  '/LL/cases/nobody-at-all', '/api/v1/cases/nobody-at-all', '/api/v1/editions/2019-01', '/LL/data/editions/2019-01',
  '/LL/act/invented-draft', '/LL/act/letters/invented-draft', '/LL/updates/invented-draft', '/team', '/team/cases', '/api/team/x', '/%E0%A4',
]
