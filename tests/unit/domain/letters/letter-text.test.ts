import { fillLetter, unknownBlanks } from '@/lib/domain/letters/fill-letter'
import { letterContentSchema, letterTextIn } from '@/lib/domain/letters/letter-content'
import { mailLink } from '@/lib/domain/letters/mail-link'
import { letterContent, letterText } from '../../../factories/a-letter'

const values = { name: 'A [facts] $& $1', day: 'today', facts: '– held', demands: '1. Free', sources: 'S' }

test('blanks are filled once, with the text as it is', () => {
  expect(fillLetter('[name]: [facts], [facts]. [other]', values)).toBe('A [facts] $& $1: – held, – held. [other]')
})

test('a blank that nothing fills is told; brackets of the writer are not', () => {
  expect(unknownBlanks('[facts] [fact] [Name] [sic!] [who_is]')).toEqual(['fact', 'who_is'])
})

test.each([
  ['without room for the facts', { letter: 'Nothing' }],
  ['with a blank that nothing fills', { lead: 'For [prisoner]' }],
  ['without a demand', { demands: [] }],
  ['with a control character', { title: 'a\u0007' }],
])('a letter %s is refused', (_what, more) => {
  const texts = { en: { ...letterText(), ...more } }
  expect(letterContentSchema.safeParse(letterContent({ texts })).success).toBe(false)
})

test.each([
  ['to nobody', { to: [] }], ['to one twice', { to: ['a', 'a'] }], ['until a day that is none', { deadline: 'soon' }],
  ['in no language', { texts: {} }],
])('a call %s is refused', (_what, more) => {
  expect(letterContentSchema.safeParse(letterContent(more)).success).toBe(false)
})

test('a reader whose language is missing gets the first that is there, and is told which', () => {
  expect(letterTextIn({ texts: { fr: letterText('Fr'), es: letterText('Es') } }, 'fa')).toMatchObject({ language: 'fr' })
  expect(letterTextIn({ texts: { fr: letterText('Fr'), es: letterText('Es') } }, 'es')).toMatchObject({ language: 'es' })
})

test('a mail address holds whom, what and the text, and no sign of them adds anything', () => {
  const link = mailLink({
    to: ['a@b.example', 'x&bcc=y@z.example'], cc: ['c@d.example'], subject: 'One\r\nBcc: e@f.example', body: 'a & b?\n«ج» #1\ud800',
  })
  const url = new URL(link)
  expect(url.protocol).toBe('mailto:')
  expect([...url.searchParams.keys()]).toEqual(['cc', 'subject', 'body'])
  expect(url.searchParams.get('subject')).toBe('One Bcc: e@f.example')
  expect(url.searchParams.get('body')).toBe('a & b?\r\n«ج» #1\ufffd')
  expect(decodeURIComponent(url.pathname)).toBe('a@b.example,x&bcc=y@z.example')
  expect(link).not.toMatch(/[\r\n ]/)
})
