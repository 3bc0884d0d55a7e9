// Prints the CPU milliseconds that this process spends to load the file it is given.
Object.assign(process.env, {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
})
const before = process.cpuUsage()
require(process.argv[2])
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1000)
process.exit(0)
