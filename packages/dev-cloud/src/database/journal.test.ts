import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { openDataFile } from './data-file'
import { openDatabase } from './database'
import { createJournal } from './journal'
import { insert } from './operations'

const folders: string[] = []

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-journal-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A data file that tells what it was asked to execute, and fails its commits on demand. */
function spied(file: DatabaseSyncInstance, onExec: (sql: string) => void): DatabaseSyncInstance {
  return new Proxy(file, {
    get: (target, name) => {
      if (name === 'prepare') return (sql: string) => target.prepare(sql)
      if (name !== 'exec') return Reflect.get(target, name)
      return (sql: string) => {
        target.exec(sql)
        onExec(sql)
      }
    },
  })
}

describe('the data file', () => {
  it('waits for the disk at every commit', () => {
    const file = openDataFile(newFolder())
    expect(file.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(file.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    file.close()
  })
})

describe('the journal', () => {
  it('commits all of one turn at once', async () => {
    const executed: string[] = []
    const file = openDataFile(newFolder())
    const journal = createJournal(spied(file, (sql) => executed.push(sql)))
    for (let i = 0; i < 10; i++) journal.record('c', `s${i}`, { _id: `${i}` })
    await journal.settled()
    expect(executed).toEqual(['BEGIN IMMEDIATE', 'COMMIT'])
    file.close()
  })

  it('settles only after the commit has returned', async () => {
    const events: string[] = []
    const file = openDataFile(newFolder())
    const journal = createJournal(spied(file, (sql) => events.push(sql)))
    journal.record('c', 'sa', { _id: 'a' })
    await journal.settled().then(() => events.push('settled'))
    expect(events).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'settled'])
    file.close()
  })

  it('refuses everything once a commit has failed', async () => {
    const file = openDataFile(newFolder())
    const journal = createJournal(
      spied(file, (sql) => {
        if (sql === 'COMMIT') throw new Error('disk full')
      }),
    )
    journal.record('c', 'sa', { _id: 'a' })
    await expect(journal.settled()).rejects.toThrow('disk full')
    expect(journal.failure()?.message).toBe('disk full')
    file.close()
  })
})

describe('an operation', () => {
  const infrastructure = {
    collections: [{ name: 'c', access: 'ADMINONLY' as const, indexes: [] }],
    functions: [],
  }

  it('answers only when what it wrote is in the file', async () => {
    const folder = newFolder()
    const database = openDatabase(folder, infrastructure)
    await database.run(() => insert(database.view('c'), [{ _id: 'a' }]))
    const reader = openDataFile(folder)
    expect(reader.prepare('SELECT id FROM documents').all()).toEqual([{ id: 'sa' }])
    reader.close()
    await database.close()
  })

  it('that meets a duplicate answers only when the first is in the file', async () => {
    const folder = newFolder()
    const database = openDatabase(folder, infrastructure)
    const view = database.view('c')
    const reader = openDataFile(folder)
    void database.run(() => insert(view, [{ _id: 'a' }]))
    await expect(database.run(() => insert(view, [{ _id: 'a' }]))).rejects.toThrow('E11000')
    expect(reader.prepare('SELECT id FROM documents').all()).toEqual([{ id: 'sa' }])
    reader.close()
    await database.close()
  })
})
