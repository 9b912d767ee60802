import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { now } from '@/lib/clock'
import { isEnough, workSeed } from '@/lib/domain/intake/work'
import { readEnv } from '@/lib/env'
import type { Answer } from '../answer'
import { findForm } from './public-form'

/** From when the form is sent until the work is done: seconds, and minutes on an old phone. */
const VALID_SECONDS = 300
const SOLVED = /^(\d{10,12})\.([A-Za-z0-9_-]{43})\.(\d{1,10})$/

/** Work that was used is worth nothing again; the memory of it is the intake thread's alone. */
const spent = new LRUCache<string, true>({ max: 100_000, ttl: VALID_SECONDS * 1000 })

let drawn: string | undefined
let key: Buffer | undefined

/** What all processes and threads of a machine sign challenges with, to be told by their environment. */
export function workKeyToTell(): string {
  return readEnv().workKey ?? (drawn ??= randomBytes(32).toString('base64url'))
}

/** Answers the address of a challenge, that of its form and `/work`; null for any other. Nothing of it is kept. */
export function answerChallenge(url: string, isTaking: boolean): Answer | null {
  const path = /^(\/[^?]+)\/work$/.exec(url)?.[1]
  if (path === undefined || !isTaking || findForm(path)?.form.asksWork !== true) return null
  const body = JSON.stringify({ challenge: signChallenge(path, now()), bits: readEnv().workBits })
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return { status: 200, headers, body: Buffer.from(body) }
}

/** A challenge for the form of a path: the second of its making, and a digest that only this site can make. */
export function signChallenge(path: string, at: Date): string {
  const seconds = String(Math.floor(at.getTime() / 1000))
  return `${seconds}.${digestOf(path, seconds)}`
}

function workKey(): Buffer {
  return (key ??= createHash('sha256').update(workKeyToTell()).digest())
}

function digestOf(path: string, seconds: string): string {
  return createHmac('sha256', workKey()).update(`${path}\n${seconds}`).digest('base64url')
}

/**
 * Whether the work for a form was done, over what it says, upon a challenge of ours that is not five minutes old, and
 * is used for the first time.
 */
export function isWorked(path: string, work: string, fields: Readonly<Record<string, string>>, at: Date): boolean {
  const [, seconds = '', mac = '', nonce = ''] = SOLVED.exec(work) ?? []
  if (mac === '' || !timingSafeEqual(Buffer.from(mac), Buffer.from(digestOf(path, seconds)))) return false
  const age = at.getTime() / 1000 - Number(seconds)
  if (age < -1 || age > VALID_SECONDS) return false
  const seed = workSeed(`${seconds}.${mac}`, fields)
  const name = Buffer.from(seed).toString('base64')
  if (Number(nonce) >= 2 ** 32 || !isEnough(seed, Number(nonce), readEnv().workBits) || spent.has(name)) return false
  spent.set(name, true)
  return true
}
