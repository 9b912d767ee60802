import { TextField } from '@/components/record/text-field'
import { renderPage } from './render-page'

async function fieldOf(text: string): Promise<string> {
  const html = await renderPage(<TextField name="place" label="Where" texts={{ place: text }} faults={{}} />)
  return html.includes('<textarea') ? 'lines' : 'line'
}

test('a text that has lines is edited in a field that keeps them', async () => {
  expect([await fieldOf('at home'), await fieldOf('at home\nin the night')]).toEqual(['line', 'lines'])
})
