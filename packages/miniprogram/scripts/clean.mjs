import { rmSync } from 'node:fs'
import path from 'node:path'

// Taro leaves an old build in place when a new one fails, and exits 0: nothing stale may pass for new.
rmSync(path.join(import.meta.dirname, '../dist/weapp'), { recursive: true, force: true })
