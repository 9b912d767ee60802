import { alternatesOf } from '@/app/[locale]/alternates-of'

test('a page has its own address and the same page in each language, whole and without parameters', () => {
  expect(alternatesOf('/fa/cases/raoof-mehran', 'https://vigil.example')).toEqual({
    canonical: 'https://vigil.example/fa/cases/raoof-mehran',
    languages: {
      en: 'https://vigil.example/en/cases/raoof-mehran', fa: 'https://vigil.example/fa/cases/raoof-mehran',
      fr: 'https://vigil.example/fr/cases/raoof-mehran', es: 'https://vigil.example/es/cases/raoof-mehran',
      'x-default': 'https://vigil.example/en/cases/raoof-mehran',
    },
  })
})

test('the first page leads who reads none of the languages to the entrance, and other paths have no language', () => {
  expect(alternatesOf('/es', 'https://vigil.example')?.languages).toMatchObject({ 'x-default': 'https://vigil.example/' })
  expect(alternatesOf('/nothing', 'https://vigil.example')).toBeNull()
})
