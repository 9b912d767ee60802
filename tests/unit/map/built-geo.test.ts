import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTRY_MAPS } from '@/components/map/country-maps'
import messages from '@/lib/i18n/messages/en/map.json'
import { builtText } from '@/scripts/build-geo'

const GEO = join(__dirname, '../../../geo')
const codes = readdirSync(join(GEO, 'countries')).map((file) => file.replace('.json', ''))

test.each(codes)('building %s again gives the committed file', (code) => {
  expect(builtText(code)).toBe(readFileSync(join(GEO, 'built', `${code}.json`), 'utf8'))
})

test('every country that is built can be shown', () => {
  expect(Object.keys(COUNTRY_MAPS)).toEqual(codes.map((code) => code.toUpperCase()))
})

test.each(Object.entries(COUNTRY_MAPS))('every sea, place and neighbour of %s has a name', (code, map) => {
  const views = [map.views.wide, map.views.narrow]
  expect(Object.keys(messages.country)).toEqual(expect.arrayContaining([code]))
  expect(Object.keys(messages.place)).toEqual(expect.arrayContaining(map.places.map(({ id }) => id)))
  for (const view of views) {
    expect(Object.keys(messages.sea)).toEqual(expect.arrayContaining(view.seas.map(({ id }) => id)))
    expect(Object.keys(messages.country)).toEqual(expect.arrayContaining(view.neighbours.map(({ id }) => id)))
  }
})
