import type { State } from './state'

export const Messages = ({ messages }: { messages: State['messages'] }) => {
  if (messages.length === 0)
    return <p class="empty">Nothing was sent yet. Subscribe messages and robots' messages appear here.</p>
  return (
    <ol class="messages">
      {messages.map(({ at, channel, to, content }) => (
        <li key={`${at} ${to} ${JSON.stringify(content)}`} class="card">
          <p class="note">
            {new Date(at).toLocaleTimeString()} · {channel === 'robot' ? `robot ${to}` : to}
          </p>
          <pre>{textOf(content)}</pre>
        </li>
      ))}
    </ol>
  )
}

/** The text of a robot's markdown message; other messages as JSON. */
const textOf = (content: unknown): string => {
  const { markdown } = (content ?? {}) as { markdown?: { content?: unknown } }
  return typeof markdown?.content === 'string' ? markdown.content : JSON.stringify(content, null, 2)
}
