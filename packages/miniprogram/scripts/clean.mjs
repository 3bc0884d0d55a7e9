import { rmSync } from 'node:fs'
import path from 'node:path'

// When a build fails, Taro leaves the old one in place and exits 0. An old build must not pass for a new one.
rmSync(path.join(import.meta.dirname, '../dist/weapp'), { recursive: true, force: true })
