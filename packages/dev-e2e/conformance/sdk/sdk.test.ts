import { describeAggregation } from './aggregation-facts'
import { describeCoverage } from './coverage-facts'
import { describeDocuments } from './document-facts'
import { describeErrors } from './error-facts'
import { describeExpressions } from './expression-facts'
import { describeFunctions } from './function-facts'
import { describeGeo } from './geo-facts'
import { describeIndexes } from './index-facts'
import { describeQueries } from './query-facts'
import { describeStorage } from './storage-facts'
import { useTarget } from './target'
import { describeTransactions } from './transaction-facts'
import { describeUpdates } from './update-facts'

describe('WeChat’s cloud, through the unmodified wx-server-sdk', () => {
  useTarget()
  describeDocuments()
  describeQueries()
  describeGeo()
  describeUpdates()
  describeAggregation()
  describeExpressions()
  describeTransactions()
  describeIndexes()
  describeFunctions()
  describeStorage()
  describeErrors()
  describeCoverage()
})
