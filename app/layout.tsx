import type { ReactNode } from 'react'
import './globals.css'

/** The page of a language makes its own html element, because only it knows the language. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
