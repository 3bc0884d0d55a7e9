import { AsOf } from '../src/components/as-of'
import { Bell } from '../src/components/bell'
import { BrandLine } from '../src/components/brand-line'
import { Choice } from '../src/components/choice'
import { DropList } from '../src/components/drop-list'
import { FactList } from '../src/components/fact-list'
import { Finder } from '../src/components/finder'
import { LinkList } from '../src/components/link-list'
import { ListEnd } from '../src/components/list-end'
import { NoteField } from '../src/components/note-field'
import { Paper } from '../src/components/paper'
import { QuestionList } from '../src/components/question-list'
import { RuleList } from '../src/components/rule-list'
import { Section } from '../src/components/section'
import { SwitchRow } from '../src/components/switch-row'
import { UpNext } from '../src/components/up-next'
import { zh } from '../src/i18n/zh'
import { LONG, mark, nothing, SHORT } from './sample'
import type { Story } from './stories'

const chips = ['全部', '生肖', '节日', '花鸟', '山水', '人间'].map((label, n) => ({
  id: label,
  label,
  chosen: n === 0,
}))
const finder = { chips, words: zh.covers.find, onChoose: nothing, onSearch: nothing }
const field = { hint: SHORT, most: 1_000, onWrite: nothing }

export const pageStories: readonly Story[] = [
  {
    name: 'finder',
    states: {
      categories: <Finder {...finder} text={undefined} />,
      searching: <Finder {...finder} text="锦鲤" />,
    },
  },
  {
    name: 'up-next',
    states: {
      some: (
        <UpNext
          heading={zh.covers.upNext}
          lines={[
            {
              id: 'one',
              when: '今天 18:00 · 第 2 场',
              title: '三阳开泰',
              left: '2:59:51',
              bell: { label: '', on: false, onPress: nothing },
            },
            {
              id: 'two',
              when: '12 月 3 日 10:00',
              title: LONG,
              left: '8 天 2 小时',
              bell: { label: '', on: true },
            },
          ]}
          onOpen={nothing}
        />
      ),
    },
  },
  {
    name: 'brand-line',
    states: { short: <BrandLine mark={mark} name="阳和纸品" />, long: <BrandLine mark={mark} name={LONG} /> },
  },
  {
    name: 'drop-list',
    states: {
      'one opened, one to come': (
        <DropList
          drops={[
            {
              id: 'one',
              when: '今天 10:00',
              stock: '3,000 份',
              opened: true,
              state: zh.cover.opened,
              label: '',
            },
            {
              id: 'two',
              when: '今天 14:00',
              stock: '2,000 份',
              opened: false,
              state: zh.cover.coming,
              label: '',
            },
          ]}
        />
      ),
    },
  },
  {
    name: 'bell',
    states: {
      off: <Bell label={zh.remind.waiting} on={false} onPress={nothing} />,
      on: <Bell label={zh.remind.waiting} on />,
    },
  },
  { name: 'list-end', states: { end: <ListEnd label={zh.covers.end} /> } },
  { name: 'as-of', states: { stale: <AsOf label={zh.problems.asOf(0, 0)} /> } },
  { name: 'rule-list', states: { some: <RuleList rules={[SHORT, LONG]} /> } },
  { name: 'section', states: { 'with words': <Section heading={zh.cover.story}>{SHORT}</Section> } },
  {
    name: 'fact-list',
    states: {
      some: (
        <FactList
          facts={[
            { id: 'claims', what: '领取记录', aside: '留到活动归档', figure: '2 条' },
            { id: 'reminders', what: '提醒', aside: '最多留 30 天', figure: '0 条', faint: true },
          ]}
        />
      ),
    },
  },
  {
    name: 'question-list',
    states: {
      'one answered, one waiting': (
        <QuestionList
          copy="复制编号"
          onCopy={nothing}
          questions={[
            {
              id: 'C6148FBB',
              number: '编号 C6148FBB',
              when: '今天 10:00',
              state: '已答复',
              about: '关于「三阳开泰」',
              text: LONG,
              answer: { when: '今天 11:00', text: SHORT },
            },
            { id: 'A1', number: '编号 A1', when: '今天 10:00', state: '等待答复', text: SHORT },
          ]}
        />
      ),
    },
  },
  {
    name: 'link-list',
    states: {
      some: (
        <LinkList
          links={[
            { id: 'ask', label: zh.places.ask },
            { id: 'kept', label: zh.places.kept, aside: '2' },
          ]}
          onGo={nothing}
        />
      ),
    },
  },
  {
    name: 'choice',
    states: {
      two: (
        <Choice
          options={[
            { id: 'question', label: '提问' },
            { id: 'complaint', label: '投诉' },
          ]}
          chosen="question"
          onChoose={nothing}
        />
      ),
    },
  },
  {
    name: 'note-field',
    states: {
      empty: <NoteField {...field} text="" note="至少写 5 个字" />,
      written: <NoteField {...field} text={LONG} note="还能写 880 字" />,
    },
  },
  {
    name: 'switch-row',
    states: {
      off: <SwitchRow label={zh.mine.lessMotion} on={false} onSwitch={nothing} />,
      on: <SwitchRow label={zh.mine.lessMotion} on onSwitch={nothing} />,
    },
  },
  {
    name: 'paper',
    states: { two: <Paper title={zh.places.rules} parts={[{ heading: 'A', lines: [SHORT, LONG] }]} /> },
  },
]
