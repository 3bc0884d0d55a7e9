import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

const YEAR_MS = 365 * 86_400_000

/** The names under which the official SDK asks. */
const NAMES = ['*.tencentcloudapi.com', '*.cos.ap-shanghai.myqcloud.com', 'api.weixin.qq.com']

const keyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return {
    pem: privateKey,
    own: forge.pki.privateKeyFromPem(privateKey),
    open: forge.pki.publicKeyFromPem(publicKey),
  }
}

const certificate = (subject: string, issuer: string, serial: string): forge.pki.Certificate => {
  const made = forge.pki.createCertificate()
  made.serialNumber = serial
  made.validity.notBefore = new Date(Date.now() - YEAR_MS)
  made.validity.notAfter = new Date(Date.now() + YEAR_MS)
  made.setSubject([{ name: 'commonName', value: subject }])
  made.setIssuer([{ name: 'commonName', value: issuer }])
  return made
}

export type Authority = {
  /** The certificate of the authority. A process trusts it through `NODE_EXTRA_CA_CERTS`. */
  readonly ca: string
  readonly key: string
  readonly cert: string
}

/** Makes an authority that nobody else knows, and one server certificate under it. Its keys stay in this process. */
export const makeAuthority = (): Authority => {
  const issuer = 'Stand-in for Tencent Cloud'
  const root = keyPair()
  const ca = certificate(issuer, issuer, '01')
  ca.publicKey = root.open
  ca.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }])
  ca.sign(root.own, forge.md.sha256.create())
  const server = keyPair()
  const cert = certificate(NAMES[0] ?? '', issuer, '02')
  cert.publicKey = server.open
  cert.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2, value })) },
  ])
  cert.sign(root.own, forge.md.sha256.create())
  return { ca: forge.pki.certificateToPem(ca), key: server.pem, cert: forge.pki.certificateToPem(cert) }
}
