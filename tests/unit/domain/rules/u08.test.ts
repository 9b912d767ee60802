import { anEvent } from '@/tests/factories/an-event'
import { certainly, levels } from '@/tests/factories/rule-levels'

const arrest = () => anEvent('arrest', '2021-01-01')
const ill = (severity = 'serious') => anEvent('health', '2021-01-05', { details: { condition: 'heart', severity } })
const care = (status: string, date = '2021-01-10', end = '..') => anEvent('treatment', date, { end, details: { status } })

describe('U08 counts the first day of the denial as 1', () => {
  test.each(['denied', 'delayed'])('%s', (status) => {
    expect(certainly('U08', [arrest(), ill(), care(status)], [-1, 0, 5, 6, 7, 12, 13, 14])).toEqual([
      'none', 'elevated', 'elevated', 'high', 'high', 'high', 'critical', 'critical',
    ])
  })

  test('unknown treatment never fires it, and neither does health that is only chronic, or critical', () => {
    expect(certainly('U08', [arrest(), ill()], [0, 20])).toEqual(['none', 'none'])
    for (const severity of ['chronic', 'critical']) {
      expect(certainly('U08', [arrest(), ill(severity), care('denied')], [20])).toEqual(['none'])
    }
  })

  test('a vague illness leaves it possible', () => {
    const vagueIll = anEvent('health', '2021-01-05/2021-01-12', { details: { condition: 'heart', severity: 'serious' } })
    expect(levels('U08', [arrest(), vagueIll, care('denied')], 1)).toEqual(['none', 'elevated'])
    expect(levels('U08', [arrest(), vagueIll, care('denied')], 2)).toEqual(['elevated', 'elevated'])
  })

  test.each([
    ['treatment given', care('given', '2021-01-15')],
    ['the concern resolved', anEvent('health', '2021-01-15', { details: { condition: 'heart', resolved: true } })],
    ['a release', anEvent('release', '2021-01-15')],
    ['a death', anEvent('death', '2021-01-15')],
  ])('%s ends it', (_, end) => {
    expect(certainly('U08', [arrest(), ill(), care('denied'), end], [4, 5, 6])).toEqual(['elevated', 'none', 'none'])
  })

  test('the end of the denial ends it the day after', () => {
    expect(certainly('U08', [arrest(), ill(), care('denied', '2021-01-10', '2021-01-14')], [4, 5])).toEqual(['elevated', 'none'])
  })
})
