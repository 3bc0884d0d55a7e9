import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The baseline's process: a JSON POST in plain Node, answered without any work. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const answer = JSON.stringify(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(answer),
    })
    response.end(answer)
  })
})

server.listen(0, '127.0.0.1', () =>
  console.log(`echo http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
