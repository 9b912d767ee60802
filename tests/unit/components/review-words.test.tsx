import { useValueWords } from '@/components/review/use-value-words'
import type { Locale } from '@/lib/i18n/locales'
import { renderPage } from './render-page'

const charged = (capital: boolean) => [{ text: 'an invented charge', article: '7', capital }]

function Charges({ of }: { of: unknown }) {
  const { fields, detail } = useValueWords('charge', {})
  return fields.map((field) => <p key={field.name}>{detail(field, of)}</p>)
}

test.each<[Locale, string]>([
  ['en', 'an invented charge, 7, Punishable by death? Yes'], ['es', 'an invented charge, 7, ¿Punible con la pena de muerte? Sí'],
  ['fa', '\u2068an invented charge\u2069، \u20687\u2069، آیا مجازات آن اعدام است؟ بله'],
])('a reviewer reads in %s of which charges death is the punishment', async (locale, words) => {
  expect(await renderPage(<Charges of={charged(true)} />, locale)).toBe(`<p>${words}</p>`)
  expect(await renderPage(<Charges of={charged(false)} />, locale)).not.toBe(`<p>${words}</p>`)
})
