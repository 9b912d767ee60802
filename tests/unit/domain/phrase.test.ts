import { PHRASE_LENGTH, PHRASE_WORDS, readPhrase } from '@/lib/domain/tips/phrase'
import { readSentForm, writeSentForm } from '@/lib/domain/contract/sent-form'
import { deriveReplyKeys, drawPhrase } from '@/lib/intake/reply-keys'

test('a phrase has more than eighty bits, of words that are told apart', () => {
  expect(new Set(PHRASE_WORDS).size).toBe(PHRASE_WORDS.length)
  expect(PHRASE_WORDS.every((word) => /^[a-z]{4,6}$/.test(word))).toBe(true)
  expect(Math.log2(PHRASE_WORDS.length) * PHRASE_LENGTH).toBeGreaterThan(80)
})

test('phrases are drawn from the whole list, and none twice', () => {
  const phrases = Array.from({ length: 2000 }, () => drawPhrase())
  expect(new Set(phrases).size).toBe(2000)
  expect(phrases.every((phrase) => readPhrase(phrase) === phrase)).toBe(true)
  const drawn = new Set(phrases.flatMap((phrase) => phrase.split(' ')))
  // Of 16,000 words drawn evenly from 2,766, e^-5.8 of the list stays out: 8 or so.
  expect(drawn.size).toBeGreaterThan(PHRASE_WORDS.length - 40)
})

test.each([
  ['as it was given', (phrase: string) => phrase, true],
  ['in capitals, a line for each word', (phrase: string) => phrase.toUpperCase().replaceAll(' ', '\r\n'), true],
  ['with commas and spaces around', (phrase: string) => `  ${phrase.replaceAll(' ', ',  ')}. `, true],
  ['with a word less', (phrase: string) => phrase.split(' ').slice(1).join(' '), false],
  ['with a word that is none of ours', (phrase: string) => phrase.replace(/^\w+/, 'qqqqq'), false],
  ['empty', () => '', false],
])('a phrase %s', (_how, write, isRead) => {
  const phrase = drawPhrase()
  expect(readPhrase(write(phrase))).toBe(isRead ? phrase : null)
})

test('a phrase stands for the same keys each time, and another for others', async () => {
  const phrase = drawPhrase()
  const [first, again] = [await deriveReplyKeys(phrase), await deriveReplyKeys(phrase)]
  const other = await deriveReplyKeys(drawPhrase())
  expect(first).toEqual(again)
  expect(first).not.toEqual(other)
})

test('a form with a long text in any script is carried whole', () => {
  const form = { typed: { text: 'آزادی 🙂 \r\n'.repeat(800) }, faults: ['pictures'] }
  const header = writeSentForm(form)
  expect(/^[\w-]+$/.test(header)).toBe(true)
  expect(readSentForm(header)).toEqual(form)
  expect([readSentForm('%'), readSentForm('e30'), readSentForm(null)]).toEqual([null, null, null])
})
