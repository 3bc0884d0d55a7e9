/** One line of what the cloud did. `fields` never hold secrets (ctokens, tokens) or a whole event. */
export type LogLine = {
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly topic: 'cloud' | 'function' | 'timer' | 'wechat' | 'database'
  readonly message: string
  readonly fields?: Readonly<Record<string, string | number | boolean>>
}

export type Log = (line: LogLine) => void

/** A logger bound to a topic, with the time filled in. */
export const logFor =
  (log: Log | undefined, topic: LogLine['topic']) =>
  (level: LogLine['level'], message: string, fields?: LogLine['fields']): void =>
    log?.({ at: new Date().toISOString(), level, topic, message, ...(fields ? { fields } : {}) })
