import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import './course-chart.scss'

type Point = { readonly at: number; readonly value: number }

type Props = {
  readonly points: readonly Point[]
  /** What the chart shows, in a sentence: screen readers get it and the table, not the picture. */
  readonly label: string
  readonly clock: (at: number) => string
  readonly count: (value: number) => string
}

const HEIGHT = 240
const AXIS_FONT = '12px -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif'

const token = (element: Element, name: string): string =>
  getComputedStyle(element).getPropertyValue(name).trim()

const optionsFor = (element: HTMLElement, { clock, count }: Props): uPlot.Options => {
  const ink = token(element, '--ink-second')
  const line = token(element, '--line')
  const press = token(element, '--press')
  const axis = { stroke: ink, font: AXIS_FONT, grid: { stroke: line, width: 1 }, ticks: { show: false } }
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { size: 8, fill: press } },
    padding: [12, 12, 0, 0],
    scales: { x: { time: true }, y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, at) => at.map((seconds) => clock(seconds * 1_000)),
        space: 72,
      },
      {
        ...axis,
        values: (_, values) => values.map((value) => (Number.isInteger(value) ? count(value) : '')),
        size: 56,
      },
    ],
    series: [
      {},
      {
        stroke: press,
        width: 2,
        points: { show: false },
        fill: (plot) => {
          const gradient = plot.ctx.createLinearGradient(
            0,
            plot.bbox.top,
            0,
            plot.bbox.top + plot.bbox.height,
          )
          gradient.addColorStop(0, `${press}38`)
          gradient.addColorStop(1, `${press}00`)
          return gradient
        },
      },
    ],
  }
}

/** A line over time. It is drawn again in the colours of a theme that was changed. */
export const CourseChart = (props: Props) => {
  const { points, label } = props
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the points
  useEffect(() => {
    const element = place.current
    if (!element) return
    const data: uPlot.AlignedData = [points.map(({ at }) => at / 1_000), points.map(({ value }) => value)]
    let plot = new uPlot(optionsFor(element, props), data, element)
    const redraw = (): void => {
      plot.destroy()
      plot = new uPlot(optionsFor(element, props), data, element)
    }
    const resized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }))
    resized.observe(element)
    const themed = new MutationObserver(redraw)
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', redraw)
    return () => {
      resized.disconnect()
      themed.disconnect()
      scheme.removeEventListener('change', redraw)
      plot.destroy()
    }
  }, [points])
  return <div className="course-chart" ref={place} role="img" aria-label={label} />
}
