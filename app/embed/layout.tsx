import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { robots: { index: false }, icons: { icon: '/icon.svg' } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** A page makes its own html element: its language stands in its query, which a layout does not see. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return children
}
