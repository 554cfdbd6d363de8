/** Every rule, in the order of the contract. A new rule is a file here, its test, and a line below. */
import type { Rule } from '../rule.ts';
import agencyMismatch from './agency-mismatch.ts';
import behindSchedule from './behind-schedule.ts';
import countMismatch from './count-mismatch.ts';
import danglingReference from './dangling-reference.ts';
import deadlineMissing from './deadline-missing.ts';
import duplicateMeasure from './duplicate-measure.ts';
import emptyTable from './empty-table.ts';
import explainedButMet from './explained-but-met.ts';
import explanationMissing from './explanation-missing.ts';
import inconsistentUnits from './inconsistent-units.ts';
import legalDeadlineConflict from './legal-deadline-conflict.ts';
import malformedValue from './malformed-value.ts';
import missingAgency from './missing-agency.ts';
import missingBudget from './missing-budget.ts';
import missingChapter from './missing-chapter.ts';
import missingResult from './missing-result.ts';
import missingTarget from './missing-target.ts';
import missingUnit from './missing-unit.ts';
import mixedBasis from './mixed-basis.ts';
import narrativeMismatch from './narrative-mismatch.ts';
import outlierValue from './outlier-value.ts';
import outsidePlanPeriod from './outside-plan-period.ts';
import overdueMilestone from './overdue-milestone.ts';
import partialPeriodResult from './partial-period-result.ts';
import penaltyMissing from './penalty-missing.ts';
import periodGap from './period-gap.ts';
import repairedRow from './repaired-row.ts';
import revisionMismatch from './revision-mismatch.ts';
import revisionWithoutReason from './revision-without-reason.ts';
import schemaViolation from './schema-violation.ts';
import sharedBudget from './shared-budget.ts';
import targetBelowAchieved from './target-below-achieved.ts';
import targetRegression from './target-regression.ts';
import termInconsistent from './term-inconsistent.ts';
import textMismatch from './text-mismatch.ts';
import totalMismatch from './total-mismatch.ts';
import unexplainedShortfall from './unexplained-shortfall.ts';
import unknownAgency from './unknown-agency.ts';
import unknownLayout from './unknown-layout.ts';
import unmappedCell from './unmapped-cell.ts';
import unmeasurableIndicator from './unmeasurable-indicator.ts';
import unquantifiedTarget from './unquantified-target.ts';
import unreadableInput from './unreadable-input.ts';

export const RULES: readonly Rule[] = [
  unreadableInput,
  unknownLayout,
  unmappedCell,
  repairedRow,
  malformedValue,
  schemaViolation,
  missingResult,
  missingTarget,
  missingBudget,
  missingUnit,
  missingAgency,
  unquantifiedTarget,
  missingChapter,
  emptyTable,
  behindSchedule,
  partialPeriodResult,
  periodGap,
  overdueMilestone,
  outsidePlanPeriod,
  inconsistentUnits,
  mixedBasis,
  totalMismatch,
  targetRegression,
  targetBelowAchieved,
  duplicateMeasure,
  agencyMismatch,
  outlierValue,
  sharedBudget,
  unmeasurableIndicator,
  narrativeMismatch,
  unexplainedShortfall,
  explainedButMet,
  revisionMismatch,
  revisionWithoutReason,
  unknownAgency,
  countMismatch,
  termInconsistent,
  danglingReference,
  textMismatch,
  explanationMissing,
  penaltyMissing,
  deadlineMissing,
  legalDeadlineConflict,
];
