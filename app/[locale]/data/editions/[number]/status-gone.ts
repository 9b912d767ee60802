import type { Metadata } from 'next'

/** What a page says in its head so that the gate answers 410: Next has begun a page as 200 before it knows. */
export const STATUS_GONE: Metadata = { other: { 'vigil-status': '410' }, robots: { index: false } }
