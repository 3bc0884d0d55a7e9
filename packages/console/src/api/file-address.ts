const FILE_ID = /^cloud:\/\/[^/]+\/(.+)$/

/** Where the console's own server shows a file of cloud storage. An address is taken as it is. */
export const fileAddress = (file: string): string => {
  const path = FILE_ID.exec(file)?.[1]
  return path ? `files/${path}` : file
}
