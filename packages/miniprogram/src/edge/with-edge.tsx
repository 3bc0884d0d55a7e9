import { Component, type ComponentType, type PropsWithChildren, useState } from 'react'
import { Notice } from '../components/notice'
import { Screen } from '../components/screen'
import { useMessages } from '../i18n/use-messages'
import { report } from '../report/report'

/** A short number that the person can tell us and that finds the error in WeChat's real-time log. */
const newNumber = (): string => Math.random().toString(36).slice(2, 8).toUpperCase()

const Broken = ({ number, onAgain }: { number: string; onAgain: () => void }) => {
  const { t } = useMessages()
  const { title, sentence } = t.problems.broken
  return (
    <Screen>
      <Notice
        title={title}
        sentence={`${sentence}${t.between}${t.problems.reference(number)}`}
        action={t.problems.retry}
        onAction={onAgain}
      />
    </Screen>
  )
}

type Props = PropsWithChildren<{ onAgain: () => void }>
type State = { readonly number?: string }

/** Catches what a page throws while it is drawn, which React would answer with an empty page. */
class Edge extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError = (): State => ({ number: newNumber() })

  override componentDidCatch(error: unknown): void {
    report('error', { stack: `${this.state.number} ${Object(error).stack ?? error}` })
  }

  override render() {
    const { number } = this.state
    if (number === undefined) return this.props.children
    return <Broken number={number} onAgain={this.props.onAgain} />
  }
}

/** The page, with an edge: where it breaks, it says so, gives a number, and can be drawn again. */
export const withEdge = (Page: ComponentType): ComponentType => {
  const Edged = () => {
    const [drawing, setDrawing] = useState(0)
    return (
      <Edge key={drawing} onAgain={() => setDrawing((before) => before + 1)}>
        <Page />
      </Edge>
    )
  }
  return Edged
}
