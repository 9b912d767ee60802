import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/session-cookie'

process.env.VIGIL_ORIGIN = 'https://vigil.example'

test('no script reads the cookie of a session, no other site sends it with a form, and over https no other host sets it', () => {
  expect(sessionCookieName()).toBe('__Host-vigil-session')
  expect(sessionCookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
})
