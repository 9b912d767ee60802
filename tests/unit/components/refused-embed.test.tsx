import { RefusedEmbed } from '@/app/embed/refused-embed'
import { renderPage } from './render-page'

test.each([
  ['en', 'ltr', 'cannot be shown'], ['fa', 'rtl', 'نمی‌توان نشان داد'], ['fr', 'ltr', 'ne peut pas'], ['es', 'ltr', 'no puede'],
] as const)('a day that cannot be shown is refused in the language that was asked for: %s', async (locale, direction, said) => {
  const html = await renderPage(<RefusedEmbed />, locale)
  expect(html).toContain(`<html lang="${locale}" dir="${direction}">`)
  expect(html).toContain(said)
})
