import { loadAlertWords } from '@/lib/alerts/alert-words'
import type { Locale } from '@/lib/i18n/locales'

test('words are loaded once, and anew where that failed', async () => {
  expect(loadAlertWords('fa')).toBe(loadAlertWords('fa'))
  expect((await loadAlertWords('fa')).locale).toBe('fa')
  const nowhere: Locale = JSON.parse('"nowhere"')
  const first = loadAlertWords(nowhere)
  await expect(first).rejects.toThrow('nowhere')
  const second = loadAlertWords(nowhere)
  expect(second).not.toBe(first)
  await expect(second).rejects.toThrow('nowhere')
})
