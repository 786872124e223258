/** The library: everything the command line does. Nothing here returns unpublished estimates. */
export { type Diagnostic } from './diagnostics/diagnostic.ts';
export { InputError } from './diagnostics/input-error.ts';
export { type Report, reportSchema } from './model/report.ts';
