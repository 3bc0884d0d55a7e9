/** What the page asks of its server: only the server knows the cloud and its token. */
export interface ServerLink {
  /** Posts JSON and answers with JSON; a refusal is thrown with the server's sentence. */
  post<T>(path: string, body: unknown): Promise<T>
}

export function createServerLink(): ServerLink {
  return {
    async post(path, body) {
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer = await response.json()
      if (!response.ok) throw new Error(answer.error ?? `${path} answered ${response.status}`)
      return answer
    },
  }
}
