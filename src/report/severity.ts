/**
 * How bad a diagnostic is: an error prevents the output, a warning means that something is lost or changed, an info is only
 * informative.
 */
export type Severity = 'error' | 'warning' | 'info';
