/** Where an experiment stands, in the order of its life; `aborted` may follow any stage before `completed`. */
export const EXPERIMENT_STATUSES = ['draft', 'planned', 'ramping', 'running', 'analyzing', 'completed', 'aborted', 'archived'] as const;

export type ExperimentStatus = (typeof EXPERIMENT_STATUSES)[number];

const NEXT: Readonly<Record<ExperimentStatus, readonly ExperimentStatus[]>> = {
  draft: ['planned', 'aborted'],
  planned: ['draft', 'ramping', 'running', 'aborted'],
  ramping: ['running', 'analyzing', 'aborted'],
  running: ['analyzing', 'aborted'],
  analyzing: ['completed', 'aborted'],
  completed: ['archived'],
  aborted: ['archived'],
  archived: [],
};

/** Whether an experiment may go from one status to the other. Staying where it is is no change, so it is not one. */
export function canTransition(from: ExperimentStatus, to: ExperimentStatus): boolean {
  return NEXT[from].includes(to);
}

/** Whether units are assigned: `ramping` differs from `running` only in what people expect of `coverage`. */
export function isLive(status: ExperimentStatus): boolean {
  return status === 'ramping' || status === 'running';
}
