'use client'

import { createContext, useContext } from 'react'

/** What was typed into the form around a field when it was refused, by the names of the fields. */
export const TypedTexts = createContext<Readonly<Record<string, string>>>({})

/** What was typed into a field of that name; undefined where nothing is known of it. */
export function useTyped(name: string): string | undefined {
  return useContext(TypedTexts)[name]
}
