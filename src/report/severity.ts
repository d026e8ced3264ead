/** How bad a diagnostic is: an error spoils the output, a warning loses or changes something, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';
