import type { OperateAction } from '@hongbao/types/operate'
import { beginArt, finishArt, takeArtPart } from '../art/upload-art'
import { createBrand, editBrand, enterBrand, listBrands, restoreOwner, seeBrand } from '../brands/brands'
import { exportBrand } from '../brands/export-brand'
import { exportLog, searchEnvironmentLog, searchLog } from '../brands/log'
import { changeRole, listMembers, removeMember } from '../brands/members'
import {
  addStockAt,
  changing,
  discardDraftOf,
  publishIn,
  saveDraftOf,
  setCtokenOf,
} from '../campaigns/changes'
import { listCampaigns, listDrafts } from '../campaigns/list-campaigns'
import { previewWish } from '../campaigns/preview'
import { seeCampaign } from '../campaigns/see-campaign'
import { exportClaims, findClaimByNumber, listClaims } from '../claims/claims'
import type { DeskVerb } from '../desk/desk'
import { listAlerts, listEnvironmentAlerts, seeOverview } from '../numbers/alerts'
import { seeEnvironmentNumbers, seeNumbers } from '../numbers/numbers'
import { answerQuestion, listQuestions } from '../questions/questions'
import { seeDoctor } from '../settings/doctor'
import { preflightCampaign } from '../settings/preflight'
import {
  removeRobot,
  seeSettings,
  setBudget,
  setOperatorsPage,
  setReminderTemplate,
  setRobot,
  testRobot,
} from '../settings/settings'
import { beginSignIn } from '../sign-in/begin-sign-in'
import { inviteMember, takeBackInvitation } from '../sign-in/invitations'
import { pollSignIn } from '../sign-in/poll-sign-in'
import { listSessions, seeMe, signOut, signOutSession } from '../sign-in/sessions'

/** The verb of each action of `operate`. Who may call it stands beside its request, in the contract. */
export const operateVerbs: { readonly [A in OperateAction]: DeskVerb<A> } = {
  'sign-in-begin': beginSignIn,
  'sign-in-poll': pollSignIn,
  me: seeMe,
  'sign-out': signOut,
  sessions: listSessions,
  'sign-out-session': signOutSession,

  brands: listBrands,
  'create-brand': createBrand,
  'restore-owner': restoreOwner,
  'enter-brand': enterBrand,
  brand: seeBrand,
  'edit-brand': editBrand,
  'export-brand': exportBrand,

  campaigns: listCampaigns,
  drafts: listDrafts,
  campaign: seeCampaign,
  preview: previewWish,
  'save-draft': saveDraftOf,
  'discard-draft': discardDraftOf,
  publish: publishIn,
  edit: changing('edit'),
  pause: changing('pause'),
  resume: changing('resume'),
  end: changing('end'),
  'move-end': changing('move-end'),
  archive: changing('archive'),
  'add-stock': addStockAt,
  'move-drop': changing('move-drop'),
  'take-back-drop': changing('take-back-drop'),
  'set-ctoken': setCtokenOf,

  'art-begin': beginArt,
  'art-part': takeArtPart,
  'art-finish': finishArt,

  numbers: seeNumbers,
  alerts: listAlerts,
  overview: seeOverview,
  'environment-numbers': seeEnvironmentNumbers,
  'environment-alerts': listEnvironmentAlerts,

  claims: listClaims,
  'find-claim': findClaimByNumber,
  'export-claims': exportClaims,

  log: searchLog,
  'environment-log': searchEnvironmentLog,
  'export-log': exportLog,

  members: listMembers,
  invite: inviteMember,
  'take-back-invitation': takeBackInvitation,
  'change-role': changeRole,
  'remove-member': removeMember,

  questions: listQuestions,
  'answer-question': answerQuestion,

  settings: seeSettings,
  'set-robot': setRobot,
  'remove-robot': removeRobot,
  'test-robot': testRobot,
  'set-operators-page': setOperatorsPage,
  'set-reminder-template': setReminderTemplate,
  'set-budget': setBudget,

  preflight: preflightCampaign,
  doctor: seeDoctor,
}
