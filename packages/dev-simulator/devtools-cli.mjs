#!/usr/bin/env node
// `automator.launch({ cliPath: '…/devtools-cli.mjs', projectPath })` spawns this file in place of the DevTools' cli.
import { register } from 'tsx/esm/api'

register()
await import('./src/devtools-cli.ts')
