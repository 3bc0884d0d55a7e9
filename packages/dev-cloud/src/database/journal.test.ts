import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Infrastructure } from '../infrastructure'
import { DATA_FILE, openDataFile, PRAGMAS } from './data-file'
import { type Database, openDatabase } from './database'
import { createJournal } from './journal'
import { find, insert, remove } from './operations'
import { createRows } from './rows'
import type { FlatChanges, Store } from './store'
import type { View } from './view'

const folders: string[] = []

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-journal-'))
  folders.push(folder)
  return folder
}

const opened: (() => Promise<void> | void)[] = []

/** Closed after its test, even one that fails: the thread of an open database would keep jest from ending. */
const openClosing = (folder: string, infrastructure: Infrastructure): Database => {
  const database = openDatabase(folder, infrastructure)
  opened.push(database.close)
  return database
}

const readerOf = (folder: string) => {
  const reader = openDataFile(folder)
  opened.push(() => reader.close())
  return reader
}

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A store whose commits return when the test says so. */
const heldStore = () => {
  const commits: { changes: FlatChanges; done: () => void; fail: (error: Error) => void }[] = []
  const store: Store = {
    commit: (_collections, changes) =>
      new Promise((resolve, reject) => commits.push({ changes, done: resolve, fail: reject })),
    close: async () => undefined,
  }
  return { store, commits }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('every connection that writes', () => {
  it('waits for the disk at every commit', () => {
    const file = openDataFile(newFolder())
    expect(file.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(file.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    file.close()
    const other = new DatabaseSync(':memory:')
    other.exec(`PRAGMA synchronous = OFF; ${PRAGMAS}`)
    expect(other.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    other.close()
  })
})

describe('the journal', () => {
  it('commits all changes of one turn together', async () => {
    const { store, commits } = heldStore()
    const journal = createJournal(store, createRows())
    for (let i = 0; i < 10; i++) journal.record('c', `s${i}`, { _id: `${i}` }, null)
    await turn()
    expect(commits.map(({ changes }) => changes.length / 3)).toEqual([10])
  })

  it('commits together all changes that came while the disk was busy', async () => {
    const { store, commits } = heldStore()
    const journal = createJournal(store, createRows())
    journal.record('c', 's0', { _id: '0' }, null)
    await turn()
    for (let i = 1; i < 10; i++) {
      journal.record('c', `s${i}`, { _id: `${i}` }, null)
      await turn()
    }
    commits[0]?.done()
    await turn()
    expect(commits.map(({ changes }) => changes.length / 3)).toEqual([1, 9])
  })

  it('settles only after the commit has returned', async () => {
    const { store, commits } = heldStore()
    const journal = createJournal(store, createRows())
    const events: string[] = []
    journal.record('c', 'sa', { _id: 'a' }, null)
    void journal.settled().then(() => events.push('settled'))
    await turn()
    await turn()
    expect(events).toEqual([])
    commits[0]?.done()
    await turn()
    expect(events).toEqual(['settled'])
  })

  it('settles a reader only after the running commit has returned', async () => {
    const { store, commits } = heldStore()
    const journal = createJournal(store, createRows())
    const events: string[] = []
    journal.record('c', 'sa', { _id: 'a' }, null)
    await turn()
    void journal.settled().then(() => events.push('settled'))
    await turn()
    expect(events).toEqual([])
    commits[0]?.done()
    await turn()
    expect(events).toEqual(['settled'])
  })

  it('undoes a commit that fails and what came on top of it, and goes on with the next', async () => {
    const { store, commits } = heldStore()
    const undone: [string, [string, unknown][]][] = []
    const states: (string | undefined)[] = []
    const journal = createJournal(store, createRows(), {
      undo: (collection, before) => void undone.push([collection, [...before]]),
      onState: (error) => void states.push(error?.message),
    })
    journal.record('c', 'sa', { _id: 'a' }, null)
    await turn()
    const first = journal.settled()
    journal.record('c', 'sa', { _id: 'a', n: 1 }, { _id: 'a' })
    const later = journal.settled()
    commits[0]?.fail(new Error('disk full'))
    await expect(Promise.allSettled([first, later])).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ])
    expect(undone).toEqual([
      ['c', [['sa', { _id: 'a' }]]],
      ['c', [['sa', null]]],
    ])
    journal.record('c', 'sb', { _id: 'b' }, null)
    await turn()
    const last = journal.settled()
    commits[1]?.done()
    await expect(last).resolves.toBeUndefined()
    expect(states).toEqual([expect.stringContaining('disk full'), undefined])
  })
})

describe('an operation of the database', () => {
  const infrastructure = {
    collections: [{ name: 'c', access: 'ADMINONLY' as const, indexes: [] }],
    functions: [],
  }
  const bodiesIn = (reader: ReturnType<typeof openDataFile>) =>
    reader
      .prepare('SELECT body FROM documents')
      .all()
      .map((row) => (row as { body: string }).body)

  it('answers only when the file holds what it wrote', async () => {
    const folder = newFolder()
    const database = openClosing(folder, infrastructure)
    const reader = readerOf(folder)
    for (let i = 0; i < 50; i++) {
      await database.run(() => insert(database.view('c'), [{ _id: `${i}` }]))
      expect(bodiesIn(reader)).toHaveLength(i + 1)
    }
  })

  it('that finds a duplicate answers only when the file holds the first', async () => {
    const folder = newFolder()
    const database = openClosing(folder, infrastructure)
    const view = database.view('c')
    const reader = readerOf(folder)
    void database.run(() => insert(view, [{ _id: 'a' }]))
    await expect(database.run(() => insert(view, [{ _id: 'a' }]))).rejects.toThrow('E11000')
    expect(bodiesIn(reader)).toEqual(['{"_id":"a"}'])
  })
})

describe('a commit of several collections', () => {
  const unique = [{ name: 'u', keys: [['u', 1] as [string, 1]], unique: true }]
  const infrastructure = {
    collections: ['first', 'second'].map((name) => ({ name, access: 'ADMINONLY' as const, indexes: unique })),
    functions: [],
  }

  it('leaves all as they were when one refuses it, even after a unique value has moved in another', async () => {
    const database = openClosing(newFolder(), infrastructure)
    insert(database.view('first'), [{ _id: 'a', u: 1 }])
    const { transactions } = database
    const id = transactions.start()
    const inside = (name: string, operation: (view: View) => unknown) =>
      transactions.use(id, (held) => operation(transactions.view(held, database.collection(name))))
    await inside('first', (view) => remove(view, { _id: 'a' }, false))
    await inside('first', (view) => insert(view, [{ _id: 'b', u: 1 }]))
    await inside('second', (view) => insert(view, [{ _id: 'c', u: 1 }]))
    insert(database.view('second'), [{ _id: 'd', u: 1 }])
    expect(() => transactions.commit(id)).toThrow('TransactionConflict')
    const all = (name: string) => find(database.view(name), { query: {} }).documents
    expect([all('first'), all('second')]).toEqual([[{ _id: 'a', u: 1 }], [{ _id: 'd', u: 1 }]])
  })
})

describe('a data file of version 1', () => {
  it('is converted, and all its documents are kept', async () => {
    const folder = newFolder()
    const old = new DatabaseSync(join(folder, DATA_FILE))
    old.exec(`
      CREATE TABLE collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE documents (collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, crc INTEGER NOT NULL,
                              PRIMARY KEY (collection, id)) WITHOUT ROWID;
      INSERT INTO collections VALUES ('c');
      INSERT INTO documents VALUES ('c', 'sa', '{"_id":"a"}', ${crc32('{"_id":"a"}')});
      PRAGMA user_version = 1;`)
    old.close()
    const database = openClosing(folder, { collections: [], functions: [] })
    expect(find(database.view('c'), { query: {} }).documents).toEqual([{ _id: 'a' }])
  })
})
