import type { PropsWithChildren } from 'react'

/** The least that a Taro app can be: what `npm run bench -- app` holds the first cover against. */
const App = ({ children }: PropsWithChildren) => children

export default App
