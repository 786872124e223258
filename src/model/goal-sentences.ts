type Nothing = Record<never, never>;
interface Values {
  readonly current: number;
  readonly target: number;
  readonly unit: string;
  readonly period: string;
}

/** Why a goal has its status: key → what the sentence needs. Values are in the terms of the target. */
export interface GoalSentences {
  readonly 'goal-reason.achieved': Values;
  /** Nearer the target than `from`, the value of `fromPeriod`, and there is time left. */
  readonly 'goal-reason.nearer': Values & {
    readonly from: number;
    readonly fromPeriod: string;
    readonly targetPeriod: string;
  };
  /** Not nearer than before. */
  readonly 'goal-reason.not-nearer': Values & { readonly from: number; readonly fromPeriod: string };
  /** The period of the goal has passed, or none was set. */
  readonly 'goal-reason.missed': Values;
  readonly 'goal-reason.areas-achieved': {
    readonly target: number;
    readonly unit: string;
    readonly period: string;
    readonly areas: string;
  };
  readonly 'goal-reason.areas-below': {
    readonly target: number;
    readonly unit: string;
    readonly period: string;
    readonly areas: string;
  };
  readonly 'goal-reason.judged-by-people': { readonly period: string; readonly comment: string };
  readonly 'goal-reason.result-missing': { readonly period: string };
  /** The result is about too few persons to be shown. */
  readonly 'goal-reason.withheld': { readonly period: string };
  readonly 'goal-reason.baseline-missing': { readonly period: string; readonly unit: string };
  readonly 'goal-reason.baseline-zero': { readonly period: string };
  readonly 'goal-reason.target-missing': Nothing;
  readonly 'goal-reason.judgement-missing': { readonly period: string };
  readonly 'goal-reason.areas-missing': { readonly areas: string; readonly period: string };
  readonly 'goal-reason.areas-overlap': { readonly areas: string; readonly period: string };
  readonly 'goal-reason.not-combinable': { readonly period: string };
}
