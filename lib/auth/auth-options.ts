import type { AuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { now } from '@/lib/clock'
import { authSecret } from '@/lib/env'
import { readReturnPath } from './return-path'
import { isSecure, SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { signIn, signInInput } from './sign-in'

/** Reasons that the sign-in page has a sentence for, as next-auth carries them: in the message of an error. */
class SignInRefused extends Error {}

/**
 * What next-auth is told: one provider, which asks the same use case as the sign-in page, and a JWT that holds the
 * opaque token of the session alone. The session itself is looked up at every request.
 */
export function authOptions(): AuthOptions {
  return {
    secret: authSecret(),
    providers: [
      credentials({
        credentials: { alias: { type: 'text' }, password: { type: 'password' } },
        async authorize(given) {
          const input = signInInput.safeParse({ alias: given?.alias, password: given?.password })
          if (!input.success) throw new SignInRefused('bad_input')
          const result = await signIn(input.data, now())
          if (!result.ok) throw new SignInRefused(result.reason)
          return { id: result.value.token }
        },
      }),
    ],
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/team/sign-in', signOut: '/team', error: '/team/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
      callbackUrl: { name: `${sessionCookieName()}-next`, options: sessionCookieOptions() },
      csrfToken: { name: `${sessionCookieName()}-csrf`, options: sessionCookieOptions() },
    },
    useSecureCookies: isSecure(),
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      // The token is for the cookie, which no script reads: not for /api/auth/session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${readReturnPath(url.replace(baseUrl, ''))}`,
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}
