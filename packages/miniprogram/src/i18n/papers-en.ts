import { ARCHIVED_WITHIN_DAYS } from '@hongbao/domain'
import type { Papers } from './papers'

export const papers: Papers = {
  about: {
    parts: [
      {
        heading: 'What this is',
        lines: [
          "Brands, creators and rights owners give out free WeChat red packet covers here. The name of the giver is below the cover's title.",
        ],
      },
      {
        heading: 'Who runs it',
        lines: [
          'WeChat has verified the operator\'s name. To see it, tap "…" at the top right, then the mini program\'s name.',
        ],
      },
      {
        heading: "What we don't do",
        lines: [
          'We sell no covers and take no money.',
          "You can't earn a cover, or a better place, by sharing, inviting others or watching ads.",
        ],
      },
      {
        heading: 'How to reach us',
        lines: [
          'Under Mine, tap "Questions and complaints" and write to us.',
          'Or tap "…" at the top right to complain to WeChat.',
        ],
      },
    ],
  },
  agreement: {
    parts: [
      {
        heading: 'What we offer',
        lines: [
          'You can look at covers for free, and claim them while they are open: one of each per person.',
          "Once a cover is yours, we open WeChat's claim page for you, or give you a serial number to enter in WeChat. You accept the cover and send red packets with it in WeChat.",
        ],
      },
      {
        heading: 'Saved, and accepted',
        lines: [
          '"Saved for you" means that this one is in your name and nobody else can get it.',
          "WeChat doesn't tell us whether you then accepted it on its claim page, so we never say that you did.",
        ],
      },
      {
        heading: 'Using a cover',
        lines: [
          'A cover can be used for a limited time, which is shown on its page and under Mine.',
          "WeChat's rules for red packet covers apply, and WeChat can withdraw a cover that breaks them.",
        ],
      },
      {
        heading: 'Please do not',
        lines: [
          'Do not send requests with a program, and do not resell covers. However you ask, each WeChat account gets one of each.',
        ],
      },
      {
        heading: 'When something goes wrong',
        lines: [
          'If something goes wrong on our side, what is saved for you stays yours. Come back and open the claim page again.',
        ],
      },
    ],
  },
  rules: {
    parts: [
      {
        heading: 'Who can claim',
        lines: [
          'One of each cover per WeChat account, for free.',
          'If a cover has its own rules, the ones on its page apply.',
        ],
      },
      {
        heading: 'What counts as claimed',
        lines: [
          'A cover is yours once your tap has reached our server and your place is recorded. First come, first served.',
          "Opening a page, sharing it or following someone's share doesn't claim anything for you.",
        ],
      },
      {
        heading: 'Drops and what is left',
        lines: [
          'A cover may come in several drops. Their times and numbers are on its page.',
          'Covers left over from a drop stay open until the campaign ends.',
          "The server's clock decides, and the countdowns are set by it.",
        ],
      },
      {
        heading: "When it's busy",
        lines: [
          'Your request waits and tries again by itself, up to eight times, at intervals that the server sets, plus a little chance.',
          "Tapping more isn't faster, and stopping costs you nothing.",
        ],
      },
      {
        heading: 'All claimed, and restocked',
        lines: [
          '"All claimed" means that every one is in somebody\'s name.',
          'The giver may add more, and then it opens again. The giver may also pause it, and then nobody can claim.',
        ],
      },
      { heading: 'Sharing', lines: ['Sharing earns nothing and costs nothing.'] },
    ],
  },
  privacy: {
    parts: [
      {
        heading: 'What WeChat tells us',
        lines: [
          'Only one identifier (openid), which stands for your WeChat account in this mini program alone.',
          "We don't read your name, picture, phone number, location or contacts, and we don't ask for permission to.",
        ],
      },
      {
        heading: 'Looking at covers',
        lines: [
          'Looking leaves no record of you: the list of covers is made of public files.',
          "When these can't be read, a cloud function sends the list. Then, when you open a cover, it checks whether the cover is already yours.",
        ],
      },
      {
        heading: 'Claiming',
        lines: [
          "Before your first claim, you are asked to agree to the privacy guideline. If you don't, nothing is recorded.",
          "A claim records which cover, which copy of it, when, and a code name worked out from the identifier. These records alone don't tell anyone who you are.",
          'It is kept until the campaign is archived, so that each person claims once and you can open the claim page again.',
          "To open the claim page, the identifier goes to WeChat's cover service, which answers with the link.",
          'Of a cover that asks for a code, the unit is the code you used: its number in the series is recorded, not the code itself.',
          'Of a cover that comes with a serial number, we also record which number your claim has, so that no number goes to two people and you can see yours again.',
        ],
      },
      {
        heading: 'Archiving',
        lines: [
          `A campaign is archived at most ${ARCHIVED_WITHIN_DAYS} days after its end. Everything about you in its claims is then erased, and the key behind your code name in it is destroyed.`,
          'Two numbers are left of each cover, so that it is never given out again. They point to nobody, and nobody can work them out from your identifier.',
          'Serial numbers are erased at the same time.',
          'After that the claim page no longer opens, the cover is no longer in "Mine", and anyone who asks is told only that the campaign has ended.',
          'Campaigns published earlier have no key of their own and use the one that all campaigns share. The rest is erased all the same, but that key could still give their numbers.',
        ],
      },
      {
        heading: 'Reminders',
        lines: [
          'When you allow WeChat to send one message, we record which drop, together with your identifier, which WeChat needs to deliver it.',
          'Once the message is sent, the identifier is deleted; the rest is kept for 30 days more at most. Each consent sends one message. You can cancel it under "Reminders", and then nothing of it is kept.',
        ],
      },
      {
        heading: 'Questions and complaints',
        lines: [
          "What you wrote, the operators' answer, and when, for 180 days at most. Only you and the operators can read it.",
          '"Your questions" lists each of them with its answer.',
        ],
      },
      {
        heading: 'Deleting',
        lines: [
          'Under Mine, "My data" shows every record, which you can copy, and you can delete all of it at any time.',
          'After that we keep two ID numbers per claim and nothing else, so that no cover is given out twice. The request itself is kept for 30 days.',
          'A serial number stays with one of the two numbers until the campaign is archived.',
        ],
      },
      {
        heading: 'On your phone',
        lines: [
          'Your phone keeps the list of covers, which are yours, the reminders you asked for, the covers you marked as wanted and your choice of less motion. Deleting the mini program deletes them.',
        ],
      },
      {
        heading: 'Logs',
        lines: [
          "For each request, WeChat's cloud keeps which function was asked, how long it took and what it answered. That holds no identifier. The answer to a claim of a cover with a serial number holds your number.",
          'When you open "Your questions" or "My data", the answer holds what you wrote and what was answered, and so does that record. It is kept for 30 days at most, and only the operators can see it. No other request holds it.',
          "When something breaks on your phone, WeChat's real-time log is told what broke and where in our program, once.",
        ],
      },
      {
        heading: 'Who sees it',
        lines: [
          "The brands that give covers don't see who claimed. We don't pass this on to anyone, and we don't use it for ads.",
        ],
      },
    ],
  },
}
