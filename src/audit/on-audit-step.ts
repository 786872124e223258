/** What an audit goes through, in this order: files that hold figures, all files, and indicators. */
export type AuditStep = 'read' | 'check' | 'attack';

/** Told before each file or indicator, with how many of them are done. */
export type OnAuditStep = (step: AuditStep, done: number, of: number) => void;
