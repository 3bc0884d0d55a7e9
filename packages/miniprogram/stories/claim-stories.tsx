import { ClaimBar } from '../src/components/claim-bar'
import { CodeField } from '../src/components/code-field'
import { ConfirmSheet } from '../src/components/confirm-sheet'
import { ConsentSheet } from '../src/components/consent-sheet'
import { Countdown } from '../src/components/countdown'
import { Notice } from '../src/components/notice'
import { PressButton } from '../src/components/press-button'
import { SerialNumber } from '../src/components/serial-number'
import { Unsealing } from '../src/components/unsealing'
import { zh } from '../src/i18n/zh'
import { nothing, picture, SHORT, TINT } from './sample'
import type { Story } from './stories'

const { button, note, deliveries } = zh.claim

export const claimStories: readonly Story[] = [
  {
    name: 'claim-bar',
    stage: 'foot',
    states: {
      ready: <ClaimBar label={button.claim} note={note.plenty} onPress={nothing} />,
      opening: <ClaimBar label={button.opening} note={note.opening} busy />,
      'in the queue': (
        <ClaimBar label={button.queueing(3)} note={note.queueing(2, 8)} busy tries={{ made: 2, most: 8 }} />
      ),
      'kept, link late': (
        <ClaimBar label={deliveries.link.ask} note={deliveries.link.late(3)} onPress={nothing} />
      ),
      'a serial number': (
        <ClaimBar label={deliveries.serial.again} note={deliveries.serial.granted} onPress={nothing}>
          <SerialNumber number="K3F9WQ7LM2XD" {...zh.claim.serial} />
        </ClaimBar>
      ),
      over: <ClaimBar label={button.others} note={zh.refusals.SOLD_OUT.says} onPress={nothing} />,
      'not for this person': (
        <ClaimBar
          label={button.ask}
          note={`${zh.refusals.NOT_ELIGIBLE.says}${zh.refusals.NOT_ELIGIBLE.next}`}
          onPress={nothing}
        />
      ),
      'a reminder is offered': <ClaimBar label={button.remind} note={note.NOT_OPEN} onPress={nothing} />,
      'the claim page was refused twice': (
        <ClaimBar
          label={button.ask}
          note={deliveries.link.refused}
          onPress={nothing}
          also={{ label: button.again, onPress: nothing }}
        />
      ),
    },
  },
  {
    name: 'press-button',
    states: {
      loud: <PressButton label={button.claim} onPress={nothing} />,
      quiet: <PressButton look="quiet" label={zh.consent.decline} onPress={nothing} />,
      danger: <PressButton look="danger" label={zh.places.kept} onPress={nothing} />,
      still: <PressButton disabled label={button.opening} onPress={nothing} />,
    },
  },
  {
    name: 'code-field',
    states: {
      empty: <CodeField text="" words={zh.claim.code} onWrite={nothing} onPaste={nothing} onScan={nothing} />,
      written: (
        <CodeField
          text="7QF2-9KXM-T4A0"
          words={zh.claim.code}
          onWrite={nothing}
          onPaste={nothing}
          onScan={nothing}
        />
      ),
    },
  },
  {
    name: 'serial-number',
    states: {
      short: <SerialNumber number="K3F9WQ7LM2XD" {...zh.claim.serial} />,
      long: <SerialNumber number="AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG" {...zh.claim.serial} />,
    },
  },
  { name: 'countdown', states: { waiting: <Countdown label={zh.cover.untilOpen} figure="1:59" /> } },
  {
    name: 'notice',
    states: {
      'with a next step': <Notice {...zh.mine.empty} action={zh.mine.empty.next} onAction={nothing} />,
      without: <Notice title={zh.covers.empty.title} sentence={SHORT} />,
    },
  },
  {
    name: 'consent-sheet',
    stage: 'screen',
    states: {
      asking: (
        <ConsentSheet
          words={zh.consent}
          agreeId="agree"
          onAgree={nothing}
          onDecline={nothing}
          onGuideline={nothing}
          onMore={nothing}
        />
      ),
    },
  },
  {
    name: 'confirm-sheet',
    stage: 'screen',
    states: {
      asking: (
        <ConfirmSheet
          words={{ title: '删除我的数据？', content: SHORT, yes: '删除', no: '先不删' }}
          onYes={nothing}
          onNo={nothing}
        />
      ),
    },
  },
  {
    name: 'unsealing',
    stage: 'screen',
    states: {
      opening: (
        <Unsealing
          picture={picture}
          tint={TINT}
          label={zh.claim.unsealing}
          skip={zh.claim.skip}
          onDone={nothing}
        />
      ),
    },
  },
]
