import type { PropsWithChildren } from 'react'

/** The smallest Taro app. `npm run bench -- app` compares the time to the first cover with it. */
const App = ({ children }: PropsWithChildren) => children

export default App
