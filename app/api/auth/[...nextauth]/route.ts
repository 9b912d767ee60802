import type { NextRequest } from 'next/server'
import { answerNotFound } from '@/app/api/answers'
import { answerAuth } from '@/lib/auth/answer-auth'

export const dynamic = 'force-dynamic'

interface AuthRoute {
  params: Promise<{ nextauth: string[] }>
}

async function answer(request: NextRequest, { params }: AuthRoute): Promise<Response> {
  return (await answerAuth(request, (await params).nextauth)) ?? answerNotFound()
}

export { answer as GET, answer as POST }
